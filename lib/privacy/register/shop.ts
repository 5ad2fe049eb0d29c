import { nobodys, office } from './define.ts'

/** What is sold, what is in stock, what is published: nobody's. */
export const shop = {
  categories: nobodys('goods', 'id', 'number', 'slug', 'name', 'summary', 'position', 'parent_id', 'revision'),
  products: nobodys(
    'goods', 'id', 'number', 'slug', 'category_id', 'name', 'summary', 'description', 'highlights', 'in_the_box', 'warranty_months', 'status', 'popularity', 'new_until',
    'created_at', 'updated_at', 'revision',
  ),
  variants: nobodys(
    'goods', 'id', 'product_id', 'sku', 'path', 'position', 'colour_id', 'colour_name', 'colour_hex', 'size', 'price', 'old_price', 'weight', 'barcode', 'retired_at',
  ),
  price_changes: nobodys('goods', 'id', 'variant_id', 'price', 'old_price', 'changed_at'),
  price_plans: nobodys('goods', 'id', 'variant_id', 'price', 'old_price', 'starts_at', 'state', 'staff_id', 'created_at', 'closed_at'),
  promo_codes: nobodys(
    'shop', 'id', 'code', 'kind', 'value', 'starts_at', 'ends_at', 'min_goods', 'max_uses', 'max_uses_per_person', 'uses', 'active', 'revision', 'created_at',
  ),
  _CategoryToPromoCode: nobodys('shop', 'A', 'B'),
  _ProductToPromoCode: nobodys('shop', 'A', 'B'),
  attribute_values: nobodys('goods', 'id', 'product_id', 'position', 'group', 'name', 'value', 'facet', 'facet_value'),
  images: nobodys('goods', 'id', 'product_id', 'position', 'file', 'colour_id', 'width', 'height', 'alt'),
  product_listing: nobodys(
    'goods', 'product_id', 'category_id', 'variant_id', 'price', 'old_price', 'price_varies', 'facet_set', 'available_set', 'popularity', 'created_at',
  ),
  facet_sets: nobodys('goods', 'id', 'values'),
  product_slugs: nobodys('goods', 'slug', 'product_id', 'left_at'),
  listing_counts: nobodys('count', 'category_id', 'available', 'set', 'products', 'min_price', 'max_price'),
  listing_version: nobodys('count', 'only', 'version'),
  search_documents: nobodys('goods', 'product_id', 'words', 'spellings', 'category_id', 'category', 'facet_set', 'available_set', 'price', 'popularity', 'created_at', 'facts'),
  search_words: nobodys('goods', 'word', 'stem', 'key', 'products', 'categories'),
  search_categories: nobodys('goods', 'category_id', 'stems'),
  search_version: nobodys('goods', 'only', 'version'),
  search_pending: nobodys('goods', 'transaction', 'product_id'),
  stock_items: nobodys('goods', 'variant_id', 'on_hand', 'reserved'),
  // The order stands there as the reason of a movement: the warehouse's books go on when the order is nobody's any more.
  stock_movements: { personal: false, columns: { ...nobodys('goods', 'id', 'key', 'variant_id', 'quantity', 'reason', 'order_id', 'note', 'moved_at').columns, staff_id: office } },
  import_parts: nobodys('goods', 'file_id', 'position', 'content'),
  delivery_regions: nobodys('shop', 'code', 'name', 'zone', 'time_zone'),
  delivery_tariffs: nobodys('shop', 'region_code', 'method', 'max_weight', 'price', 'days_min', 'days_max'),
  pickup_points: nobodys('shop', 'id', 'code', 'region_code', 'city', 'address', 'hours', 'active'),
  documents: nobodys('shop', 'id', 'kind', 'code', 'title', 'purpose', 'channel'),
  // Author and approver are people of the shop, who act for it.
  document_versions: nobodys(
    'office', 'id', 'document_id', 'number', 'state', 'text', 'hash', 'change_class', 'predecessor_id', 'author', 'approver', 'created_at', 'published_at', 'effective_from',
  ),
  clauses: nobodys('shop', 'version_id', 'number', 'position', 'text', 'hash', 'class'),
  policy_purposes: nobodys(
    'shop', 'version_id', 'code', 'clause', 'title', 'basis', 'categories', 'channels', 'recipients', 'term', 'term_days', 'term_start', 'double_opt_in', 'widened',
  ),
  _prisma_migrations: nobodys(
    'technical', 'id', 'checksum', 'finished_at', 'migration_name', 'logs', 'rolled_back_at', 'started_at', 'applied_steps_count',
  ),
} as const
