-- Finds what happened lately. The book grows in the order of time, so a summary of its pages is enough and costs next to
-- nothing to keep.
create index entry_time on journal.entry using brin (at) with (pages_per_range = 32, autosummarize = on);
