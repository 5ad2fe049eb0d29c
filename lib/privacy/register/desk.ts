import { byOrder, byPerson, byRow, nobodys, office, personal, reference, technical } from './define.ts'

const right = { categories: ['requests'], purpose: 'support', term: 'journal', source: 'shop' } as const
const file = { categories: ['names', 'contacts', 'orders'], purpose: 'support', term: 'export' } as const

/** What the staff's side keeps: who saw whose data and why, files with data of people, work on many rows. Rows of staff are office. */
export const desk = {
  unmaskings: personal({
    ...right, title: 'Кто открывал ваши данные', key: ['id'], found: [byPerson(), byOrder(), byRow('application_id', 'applications'), byRow('question_id', 'product_questions')], since: 'created_at', journal: 'own',
    columns: {
      id: reference, staff_id: office, role: { label: 'Роль', as: 'staff_role' }, person_id: reference, order_id: { label: 'Заказ', as: 'order' }, application_id: reference, question_id: reference, purpose: { label: 'Цель', as: 'purpose' }, reason: 'Почему', created_at: 'Когда',
      expires_at: 'Открыто до',
    },
  }),
  person_merges: personal({
    ...right, title: 'Объединения записей', key: ['id'], found: [byPerson('kept_id')], since: 'merged_at',
    columns: { id: reference, kept_id: reference, gone_id: reference, staff_id: office, facts: 'Что подтверждено и перенесено', merged_at: 'Когда' },
  }),
  desk_exports: personal({
    ...right, title: 'Выгрузки', key: ['id'], found: [], since: 'created_at', journal: 'none',
    unfound: 'В файле данные многих людей сразу, и чьи они, видно только в нём самом; сколько людей, для чего и кто выгрузил, стоит в журнале обработки. Файл стирается через несколько дней.',
    columns: {
      id: reference, kind: office, purpose: office, reason: office, filters: { ...file, label: 'Отбор' }, staff_id: office, role: office, state: technical, rows: technical,
      content: { ...file, label: 'Файл', withheld: 'В файле данные и других людей; ваши выданы здесь же, по таблицам.' }, created_at: office, ready_at: technical, expires_at: technical, taken: technical,
    },
  }),
  saved_views: nobodys('office', 'id', 'staff_id', 'list', 'name', 'query', 'created_at'),
  // Personal values are not copied into it: the triggers of audit-sql.ts hide what this register calls personal.
  audit_entries: nobodys('office', 'id', 'happened_at', 'staff_id', 'role', 'verb', 'table_name', 'row_id', 'before', 'after', 'reason'),
  bulk_runs: nobodys('office', 'id', 'kind', 'params', 'staff_id', 'role', 'state', 'total', 'done', 'failed', 'created_at', 'finished_at'),
  bulk_rows: nobodys('office', 'run_id', 'position', 'subject', 'state', 'error'),
  import_runs: nobodys(
    'office', 'id', 'of_id', 'kind', 'file_name', 'file_id', 'size', 'header', 'unknown', 'delimiter', 'sample', 'dry_run', 'staff_id', 'role', 'state', 'total', 'done', 'failed', 'created', 'changed', 'unchanged',
    'fault', 'created_at', 'started_at', 'finished_at',
  ),
  import_errors: nobodys('goods', 'run_id', 'line', 'column', 'message'),
} as const
