-- The letter to begin with promised destruction to those, too, who asked to be kept in the talent pool.
UPDATE letter_templates SET body = replace(body, 'мы уничтожим через 30 дней. Удалить', 'мы уничтожим через 30 дней, если вы не согласились остаться в кадровом резерве. Удалить') WHERE name = 'Отказ' AND revision = 1;
