-- An import that was kept already when 0018 found it waiting once more had all its chats counted as learned, and was about
-- to count them again. What is learned is at most what does not wait.
UPDATE learning_import SET learned = min(learned, max(0, (report ->> 'kept') - coalesce((
  SELECT sum(json_array_length(chats)) FROM raw_chats
  WHERE raw_chats.workspace_id = learning_import.workspace_id AND raw_chats.import_id = learning_import.id), 0)));
