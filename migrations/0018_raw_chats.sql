-- Past chats as they came, in parts a step of work can handle, until the personal data has been taken out of them and the
-- rest is in `learning_chat`. What nobody could read in a week is deleted.
CREATE TABLE raw_chats (
  workspace_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  -- Counts the parts of the import from 1.
  part INTEGER NOT NULL,
  chats TEXT NOT NULL,
  arrived_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Null once it is parked: only a person tries again.
  next_attempt_at INTEGER,
  PRIMARY KEY (workspace_id, import_id, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX raw_chats_due ON raw_chats (workspace_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX raw_chats_by_arrival ON raw_chats (arrived_at);

-- How many of the chats it keeps are there to learn from by now.
ALTER TABLE learning_import ADD COLUMN learned INTEGER NOT NULL DEFAULT 0;
UPDATE learning_import SET learned = report ->> 'kept';

-- What waited until now: each group becomes an import, and what it has of each person's chat one interaction.
INSERT INTO raw_chats (workspace_id, import_id, part, chats, arrived_at, next_attempt_at)
SELECT workspace_id, id, 1, (
  SELECT json_group_array(json_object('number', t.key + 1, 'startedAt', (
    SELECT min(value ->> 'at') FROM json_each(t.value, '$.messages')), 'messages', (
    SELECT json_group_array(json_object('position', m.position, 'at', m.value ->> 'at', 'from', m.value ->> 'from',
      'text', m.value ->> 'text', 'name', NULL))
    FROM (SELECT value, row_number() OVER (ORDER BY value ->> 'at', key) AS position
      FROM json_each(t.value, '$.messages') ORDER BY position) m)))
  FROM json_each(threads) t), arrived_at, arrived_at
FROM past_chats;
INSERT INTO learning_import (workspace_id, id, format, name, imported_by, imported_at, report, learned)
SELECT workspace_id, id, 'whatsapp', NULL, 'provider', arrived_at, json_object(
  'chats', json_array_length(threads), 'kept', json_array_length(threads),
  'messages', (SELECT sum(json_array_length(value, '$.messages')) FROM json_each(threads)),
  'outsideWindow', 0, 'beyondLimit', 0), 0
FROM past_chats WHERE true ON CONFLICT DO NOTHING;
DROP TABLE past_chats;
