-- Whether anybody of the workspace is there for clients, as its desk last saw; read with every reply.
ALTER TABLE workspace ADD COLUMN member_online INTEGER NOT NULL DEFAULT 0;
-- What a member says of themselves: 'available' or 'away'.
ALTER TABLE member ADD COLUMN presence TEXT NOT NULL DEFAULT 'available';
