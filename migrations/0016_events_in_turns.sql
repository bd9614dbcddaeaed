-- Events wait in turns, one system's at a time: the first of each must be found without reading all the others'.
DROP INDEX webhook_delivery_due;
CREATE INDEX webhook_delivery_due ON webhook_delivery (workspace_id, channel_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
