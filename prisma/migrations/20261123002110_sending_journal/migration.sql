-- A line of the register of disclosures makes an entry of the journal, which takes its number from a sequence.
GRANT USAGE ON SEQUENCE "processing_log_id_seq" TO shop_dispatcher;
