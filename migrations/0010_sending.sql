-- Messages a second the provider takes on this channel, where it is not the usual of its kind.
ALTER TABLE channel ADD COLUMN sends_per_second INTEGER;
-- Until then conversations ask the channel's budget for a turn before they send.
ALTER TABLE channel ADD COLUMN paced_until INTEGER;
-- Why nothing leaves, as found while sending, since when; empty while all is well.
ALTER TABLE channel ADD COLUMN trouble_code TEXT;
ALTER TABLE channel ADD COLUMN trouble_at INTEGER;
