-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "product_status" AS ENUM ('draft', 'active', 'archived');

-- CreateEnum
CREATE TYPE "delivery_method" AS ENUM ('courier', 'pickup', 'post');

-- CreateEnum
CREATE TYPE "message_class" AS ENUM ('legal', 'service', 'marketing');

-- CreateEnum
CREATE TYPE "message_channel" AS ENUM ('email', 'sms');

-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('queued', 'handed', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "order_state" AS ENUM ('placed', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'expired', 'returned');

-- CreateEnum
CREATE TYPE "payment_method" AS ENUM ('online', 'on_delivery');

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('pending', 'succeeded', 'canceled');

-- CreateEnum
CREATE TYPE "stock_movement_reason" AS ENUM ('receipt', 'correction', 'sale', 'return');

-- CreateTable
CREATE TABLE "carts" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "carts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_lines" (
    "cart_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "told_price" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_lines_pkey" PRIMARY KEY ("cart_id","variant_id")
);

-- CreateTable
CREATE TABLE "categories" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "parent_id" UUID,

    CONSTRAINT "categories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "products" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "category_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT[],
    "highlights" TEXT[],
    "in_the_box" TEXT[],
    "warranty_months" INTEGER NOT NULL,
    "status" "product_status" NOT NULL DEFAULT 'draft',
    "popularity" INTEGER NOT NULL DEFAULT 0,
    "new_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variants" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "colour_id" TEXT NOT NULL,
    "colour_name" TEXT NOT NULL,
    "colour_hex" TEXT NOT NULL,
    "size" TEXT,
    "price" INTEGER NOT NULL,
    "old_price" INTEGER,
    "weight" INTEGER NOT NULL,
    "barcode" TEXT,

    CONSTRAINT "variants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_changes" (
    "id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "price" INTEGER NOT NULL,
    "old_price" INTEGER,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "price_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribute_values" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "group" TEXT,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "facet" TEXT,
    "facet_value" TEXT,

    CONSTRAINT "attribute_values_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "images" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "colour_id" TEXT,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,

    CONSTRAINT "images_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_regions" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone" INTEGER NOT NULL,

    CONSTRAINT "delivery_regions_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "delivery_tariffs" (
    "region_code" TEXT NOT NULL,
    "method" "delivery_method" NOT NULL,
    "max_weight" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,
    "days_min" INTEGER NOT NULL,
    "days_max" INTEGER NOT NULL,

    CONSTRAINT "delivery_tariffs_pkey" PRIMARY KEY ("region_code","method","max_weight")
);

-- CreateTable
CREATE TABLE "pickup_points" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "pickup_points_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "class" "message_class" NOT NULL,
    "channel" "message_channel" NOT NULL,
    "template" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "order_id" UUID,
    "state" "message_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "cart_id" UUID NOT NULL,
    "state" "order_state" NOT NULL DEFAULT 'placed',
    "payment_method" "payment_method" NOT NULL,
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "delivery_method" "delivery_method" NOT NULL,
    "region_code" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "postcode" TEXT,
    "address" TEXT,
    "pickup_point_id" UUID,
    "pickup_address" TEXT,
    "delivery_days_min" INTEGER NOT NULL,
    "delivery_days_max" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL,
    "goods_total" INTEGER NOT NULL,
    "discount_total" INTEGER NOT NULL DEFAULT 0,
    "delivery_total" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "track" TEXT,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "variant_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "option" TEXT NOT NULL,
    "image" TEXT,
    "image_alt" TEXT,
    "href" TEXT NOT NULL,
    "price" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "discount_share" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "vat_code" INTEGER NOT NULL,

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("order_id","position")
);

-- CreateTable
CREATE TABLE "order_events" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "note" TEXT,
    "happened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "provider_id" TEXT,
    "state" "payment_state" NOT NULL DEFAULT 'pending',
    "amount" INTEGER NOT NULL,
    "confirmation_url" TEXT,
    "cancellation" TEXT,
    "receipt" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refunds" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "provider_id" TEXT,
    "state" "payment_state" NOT NULL DEFAULT 'pending',
    "amount" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "provider" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("provider","event","object_id")
);

-- CreateTable
CREATE TABLE "stock_items" (
    "variant_id" UUID NOT NULL,
    "on_hand" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "stock_items_pkey" PRIMARY KEY ("variant_id")
);

-- CreateTable
CREATE TABLE "stock_movements" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "reason" "stock_movement_reason" NOT NULL,
    "order_id" UUID,
    "note" TEXT,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_movements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservations" (
    "order_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "reservations_pkey" PRIMARY KEY ("order_id","variant_id")
);

-- CreateIndex
CREATE INDEX "carts_updated_at_idx" ON "carts"("updated_at");

-- CreateIndex
CREATE INDEX "cart_lines_variant_id_idx" ON "cart_lines"("variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "categories_slug_key" ON "categories"("slug");

-- CreateIndex
CREATE INDEX "categories_parent_id_idx" ON "categories"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "products_slug_key" ON "products"("slug");

-- CreateIndex
CREATE INDEX "products_category_id_idx" ON "products"("category_id");

-- CreateIndex
CREATE UNIQUE INDEX "variants_sku_key" ON "variants"("sku");

-- CreateIndex
CREATE UNIQUE INDEX "variants_barcode_key" ON "variants"("barcode");

-- CreateIndex
CREATE UNIQUE INDEX "variants_product_id_path_key" ON "variants"("product_id", "path");

-- CreateIndex
CREATE UNIQUE INDEX "variants_product_id_position_key" ON "variants"("product_id", "position");

-- CreateIndex
CREATE INDEX "price_changes_variant_id_changed_at_idx" ON "price_changes"("variant_id", "changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "attribute_values_product_id_position_key" ON "attribute_values"("product_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "images_product_id_position_key" ON "images"("product_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_regions_name_key" ON "delivery_regions"("name");

-- CreateIndex
CREATE UNIQUE INDEX "pickup_points_code_key" ON "pickup_points"("code");

-- CreateIndex
CREATE INDEX "pickup_points_region_code_city_idx" ON "pickup_points"("region_code", "city");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_messages_key_key" ON "outbox_messages"("key");

-- CreateIndex
CREATE INDEX "outbox_messages_order_id_idx" ON "outbox_messages"("order_id");

-- CreateIndex
CREATE INDEX "outbox_messages_state_queued_at_idx" ON "outbox_messages"("state", "queued_at");

-- CreateIndex
CREATE UNIQUE INDEX "orders_number_key" ON "orders"("number");

-- CreateIndex
CREATE UNIQUE INDEX "orders_cart_id_key" ON "orders"("cart_id");

-- CreateIndex
CREATE INDEX "orders_state_expires_at_idx" ON "orders"("state", "expires_at");

-- CreateIndex
CREATE INDEX "orders_placed_at_idx" ON "orders"("placed_at");

-- CreateIndex
CREATE INDEX "orders_email_idx" ON "orders"("email");

-- CreateIndex
CREATE INDEX "orders_phone_idx" ON "orders"("phone");

-- CreateIndex
CREATE INDEX "order_lines_variant_id_idx" ON "order_lines"("variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_lines_order_id_variant_id_key" ON "order_lines"("order_id", "variant_id");

-- CreateIndex
CREATE INDEX "order_events_order_id_happened_at_idx" ON "order_events"("order_id", "happened_at");

-- CreateIndex
CREATE UNIQUE INDEX "payments_provider_id_key" ON "payments"("provider_id");

-- CreateIndex
CREATE INDEX "payments_order_id_idx" ON "payments"("order_id");

-- CreateIndex
CREATE INDEX "payments_state_created_at_idx" ON "payments"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_provider_id_key" ON "refunds"("provider_id");

-- CreateIndex
CREATE INDEX "refunds_order_id_idx" ON "refunds"("order_id");

-- CreateIndex
CREATE INDEX "refunds_payment_id_idx" ON "refunds"("payment_id");

-- CreateIndex
CREATE INDEX "refunds_state_created_at_idx" ON "refunds"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "stock_movements_key_key" ON "stock_movements"("key");

-- CreateIndex
CREATE INDEX "stock_movements_variant_id_moved_at_idx" ON "stock_movements"("variant_id", "moved_at");

-- CreateIndex
CREATE INDEX "stock_movements_order_id_idx" ON "stock_movements"("order_id");

-- CreateIndex
CREATE INDEX "reservations_variant_id_idx" ON "reservations"("variant_id");

-- AddForeignKey
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "carts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "categories" ADD CONSTRAINT "categories_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "products" ADD CONSTRAINT "products_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variants" ADD CONSTRAINT "variants_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_changes" ADD CONSTRAINT "price_changes_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribute_values" ADD CONSTRAINT "attribute_values_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "images" ADD CONSTRAINT "images_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_tariffs" ADD CONSTRAINT "delivery_tariffs_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "delivery_regions"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "delivery_regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "delivery_regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_pickup_point_id_fkey" FOREIGN KEY ("pickup_point_id") REFERENCES "pickup_points"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_items" ADD CONSTRAINT "stock_items_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the models above cannot say. The promises hold even when the code above them is wrong.

-- Catalogue
ALTER TABLE "products" ADD CONSTRAINT "products_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "products_warranty" CHECK ("warranty_months" BETWEEN 0 AND 120);
ALTER TABLE "categories" ADD CONSTRAINT "categories_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "variants" ADD CONSTRAINT "variants_path_form" CHECK ("path" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "variants_price" CHECK ("price" BETWEEN 100 AND 100000000),
  ADD CONSTRAINT "variants_old_price" CHECK ("old_price" > "price"),
  ADD CONSTRAINT "variants_weight" CHECK ("weight" BETWEEN 1 AND 30000),
  ADD CONSTRAINT "variants_colour_hex" CHECK ("colour_hex" ~ '^#[0-9a-f]{6}$'),
  ADD CONSTRAINT "variants_barcode" CHECK ("barcode" ~ '^[0-9]{13}$');
ALTER TABLE "attribute_values" ADD CONSTRAINT "attribute_values_facet" CHECK (("facet" IS NULL) = ("facet_value" IS NULL)),
  ADD CONSTRAINT "attribute_values_use" CHECK ("group" IS NOT NULL OR "facet" IS NOT NULL);
ALTER TABLE "images" ADD CONSTRAINT "images_size" CHECK ("width" > 0 AND "height" > 0),
  ADD CONSTRAINT "images_alt" CHECK (btrim("alt") <> '');

-- Append-only ledgers
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "price_changes_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "price_changes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "stock_movements_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "stock_movements" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "order_events_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "order_events" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every price a variant has had is on record, whoever changed it.
CREATE FUNCTION record_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "price_changes" ("id", "variant_id", "price", "old_price") VALUES (uuidv7(), NEW."id", NEW."price", NEW."old_price");
  RETURN NULL;
END $$;

CREATE TRIGGER "variants_price_recorded" AFTER INSERT ON "variants" FOR EACH ROW EXECUTE FUNCTION record_price();
CREATE TRIGGER "variants_price_change_recorded" AFTER UPDATE ON "variants" FOR EACH ROW
  WHEN (OLD."price" IS DISTINCT FROM NEW."price" OR OLD."old_price" IS DISTINCT FROM NEW."old_price") EXECUTE FUNCTION record_price();

-- Stock: nothing is sold twice. The row lock of the update decides races, the check refuses the loser.
ALTER TABLE "stock_items" ADD CONSTRAINT "stock_items_reserved_on_hand" CHECK (0 <= "reserved" AND "reserved" <= "on_hand");
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_sign" CHECK (
  CASE "reason" WHEN 'receipt' THEN "quantity" > 0 WHEN 'return' THEN "quantity" > 0 WHEN 'sale' THEN "quantity" < 0 ELSE "quantity" <> 0 END),
  ADD CONSTRAINT "stock_movements_order" CHECK (("reason" IN ('sale', 'return')) = ("order_id" IS NOT NULL));
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_quantity" CHECK ("quantity" > 0);

CREATE FUNCTION open_stock_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "stock_items" ("variant_id") VALUES (NEW."id");
  RETURN NULL;
END $$;

CREATE TRIGGER "variants_stock_item" AFTER INSERT ON "variants" FOR EACH ROW EXECUTE FUNCTION open_stock_item();

CREATE FUNCTION book_stock_movement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "stock_items" SET "on_hand" = "on_hand" + NEW."quantity" WHERE "variant_id" = NEW."variant_id";
  RETURN NULL;
END $$;

CREATE TRIGGER "stock_movements_booked" AFTER INSERT ON "stock_movements" FOR EACH ROW EXECUTE FUNCTION book_stock_movement();

CREATE FUNCTION book_reservation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "stock_items" SET "reserved" = "reserved" - OLD."quantity" WHERE "variant_id" = OLD."variant_id";
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE "stock_items" SET "reserved" = "reserved" + NEW."quantity" WHERE "variant_id" = NEW."variant_id";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "reservations_booked" AFTER INSERT OR DELETE OR UPDATE OF "quantity", "variant_id" ON "reservations"
  FOR EACH ROW EXECUTE FUNCTION book_reservation();

-- Cart
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_quantity" CHECK ("quantity" BETWEEN 1 AND 99);

-- Delivery
ALTER TABLE "delivery_regions" ADD CONSTRAINT "delivery_regions_code" CHECK ("code" ~ '^[0-9]{2}$');
ALTER TABLE "delivery_tariffs" ADD CONSTRAINT "delivery_tariffs_price" CHECK ("price" >= 0 AND "max_weight" > 0),
  ADD CONSTRAINT "delivery_tariffs_days" CHECK (0 < "days_min" AND "days_min" <= "days_max");

-- Orders
ALTER SEQUENCE "orders_number_seq" START WITH 10001 RESTART WITH 10001;
ALTER TABLE "orders" ADD CONSTRAINT "orders_total" CHECK ("total" = "goods_total" - "discount_total" + "delivery_total"),
  ADD CONSTRAINT "orders_amounts" CHECK ("goods_total" > 0 AND "discount_total" BETWEEN 0 AND "goods_total" AND "delivery_total" >= 0),
  ADD CONSTRAINT "orders_phone" CHECK ("phone" ~ '^\+[1-9][0-9]{6,14}$'),
  ADD CONSTRAINT "orders_expiry" CHECK (("payment_method" = 'online') = ("expires_at" IS NOT NULL)),
  ADD CONSTRAINT "orders_place" CHECK (CASE "delivery_method"
    WHEN 'pickup' THEN "pickup_point_id" IS NOT NULL AND "pickup_address" IS NOT NULL AND "address" IS NULL AND "postcode" IS NULL
    WHEN 'post' THEN "pickup_point_id" IS NULL AND "address" IS NOT NULL AND "postcode" ~ '^[0-9]{6}$'
    ELSE "pickup_point_id" IS NULL AND "address" IS NOT NULL END),
  ADD CONSTRAINT "orders_track" CHECK ("state" NOT IN ('shipped', 'delivered') OR "track" IS NOT NULL);
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_total" CHECK ("total" = "price" * "quantity" - "discount_share"),
  ADD CONSTRAINT "order_lines_amounts" CHECK ("quantity" > 0 AND "price" > 0 AND "discount_share" BETWEEN 0 AND "price" * "quantity"),
  ADD CONSTRAINT "order_lines_vat" CHECK ("vat_code" BETWEEN 1 AND 12);

-- The lines, and the total they sum to, are fixed when the order is placed.
CREATE TRIGGER "order_lines_fixed" BEFORE UPDATE OR DELETE OR TRUNCATE ON "order_lines" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_order_totals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  placed "orders";
  goods bigint;
  discount bigint;
BEGIN
  SELECT * INTO placed FROM "orders" WHERE "id" = NEW."id";
  SELECT sum("price" * "quantity"), sum("discount_share") INTO goods, discount FROM "order_lines" WHERE "order_id" = NEW."id";
  IF goods IS DISTINCT FROM placed."goods_total" OR discount IS DISTINCT FROM placed."discount_total" THEN
    RAISE EXCEPTION 'the lines of order % do not sum to its totals', placed."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "orders_lines_sum" AFTER INSERT ON "orders" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_order_totals();

-- States change only along these ways, and what was agreed does not change at all.
CREATE FUNCTION guard_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'placed' THEN
      RAISE EXCEPTION 'an order starts as placed, not %', NEW."state" USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."cart_id", NEW."number", NEW."payment_method", NEW."goods_total", NEW."discount_total", NEW."delivery_total", NEW."total")
    IS DISTINCT FROM (OLD."cart_id", OLD."number", OLD."payment_method", OLD."goods_total", OLD."discount_total", OLD."delivery_total", OLD."total") THEN
    RAISE EXCEPTION 'order % cannot change what was agreed', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" <> OLD."state" AND NOT (CASE OLD."state"
    WHEN 'placed' THEN NEW."state" IN ('cancelled', 'expired') OR (NEW."payment_method" = 'online' AND NEW."state" = 'paid')
      OR (NEW."payment_method" = 'on_delivery' AND NEW."state" = 'packed')
    WHEN 'paid' THEN NEW."state" IN ('packed', 'cancelled')
    WHEN 'packed' THEN NEW."state" IN ('shipped', 'cancelled')
    WHEN 'shipped' THEN NEW."state" IN ('delivered', 'returned')
    WHEN 'delivered' THEN NEW."state" = 'returned'
    ELSE false END) THEN
    RAISE EXCEPTION 'order % cannot go from % to %', OLD."number", OLD."state", NEW."state" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "orders_guarded" BEFORE INSERT OR UPDATE ON "orders" FOR EACH ROW EXECUTE FUNCTION guard_order();

-- Payments
CREATE UNIQUE INDEX "payments_one_alive" ON "payments" ("order_id") WHERE "state" IN ('pending', 'succeeded');
ALTER TABLE "payments" ADD CONSTRAINT "payments_amount" CHECK ("amount" > 0),
  ADD CONSTRAINT "payments_settled" CHECK (("state" = 'pending') = ("settled_at" IS NULL));
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_amount" CHECK ("amount" > 0);

CREATE FUNCTION guard_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'pending' AND NEW."state" <> OLD."state" THEN
    RAISE EXCEPTION 'a settled payment does not change from % to %', OLD."state", NEW."state" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."amount" <> OLD."amount" OR NEW."order_id" <> OLD."order_id" OR NEW."provider_id" <> OLD."provider_id" THEN
    RAISE EXCEPTION 'a payment keeps its order, amount and provider id' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "payments_guarded" BEFORE UPDATE ON "payments" FOR EACH ROW EXECUTE FUNCTION guard_payment();

CREATE FUNCTION guard_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid "payments";
  refunded bigint;
BEGIN
  SELECT * INTO paid FROM "payments" WHERE "id" = NEW."payment_id" FOR UPDATE;
  SELECT coalesce(sum("amount"), 0) INTO refunded FROM "refunds" WHERE "payment_id" = NEW."payment_id" AND "state" <> 'canceled' AND "id" <> NEW."id";
  IF paid."state" <> 'succeeded' OR paid."order_id" <> NEW."order_id" OR refunded + NEW."amount" > paid."amount" THEN
    RAISE EXCEPTION 'refunds cannot exceed what was paid' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "refunds_guarded" BEFORE INSERT OR UPDATE OF "amount", "payment_id", "order_id" ON "refunds" FOR EACH ROW EXECUTE FUNCTION guard_refund();

-- Messages: a service message belongs to an order (4.1.3); advertising has no basis yet and therefore cannot exist.
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_basis" CHECK ("class" <> 'marketing' AND "order_id" IS NOT NULL);
