-- Where the other side of a channel reaches this deployment, as its last message showed: addresses told to it begin so.
ALTER TABLE channel ADD COLUMN hook_origin TEXT;
