-- Whoever has no default address was written to at night: an array of nothing is an array, not nothing. Now it has to be day in all of the country.
CREATE OR REPLACE FUNCTION quiet_until(channel "message_channel", zone text, moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT CASE channel WHEN 'email' THEN moment ELSE next_day_time(CASE WHEN zone IS NULL THEN ARRAY['Europe/Kaliningrad', 'Asia/Kamchatka'] ELSE ARRAY[zone] END, moment) END $$;
