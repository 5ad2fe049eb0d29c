-- How a candidacy can end, or rest, by its consent.
ALTER TYPE "application_event_kind" ADD VALUE 'contact_changed';
ALTER TYPE "application_event_kind" ADD VALUE 'consent_asked';
ALTER TYPE "application_event_kind" ADD VALUE 'consent_renewed';
ALTER TYPE "application_event_kind" ADD VALUE 'consent_lapsed';
