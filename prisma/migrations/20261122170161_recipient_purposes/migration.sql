-- What for: exactly the purposes for which the first policy names the recipient.
UPDATE "recipients" SET "purposes" = '{account,order,support,security,accuracy,vacancies,news-offers,ads,bonus-notices,talent-pool}' WHERE "code" = 'mail';
UPDATE "recipients" SET "purposes" = '{account,order,support,accuracy,news-offers,ads,bonus-notices}' WHERE "code" = 'sms';
