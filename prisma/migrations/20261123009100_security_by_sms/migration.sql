-- Who has proved a mobile only is told by SMS what happened at the doors of the account (4.1.4).
UPDATE "recipients" SET "purposes" = "purposes" || '{security}' WHERE "code" = 'sms' AND NOT 'security' = ANY ("purposes");
