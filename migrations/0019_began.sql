ALTER TABLE "grants" ADD COLUMN "began" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Who was let in by the first link in the moment in which the product was made began it: nobody was given that link yet.
UPDATE "grants" g SET "began" = true FROM "shares" s JOIN "products" p ON p."id" = s."product_id" WHERE s."id" = g."share_id" AND s."right" = 'edit' AND s."created_at" - p."created_at" < interval '1 second' AND g."at" - p."created_at" < interval '5 seconds';--> statement-breakpoint
UPDATE "kept_products" k SET "share_id" = NULL WHERE EXISTS (SELECT 1 FROM "grants" g JOIN "shares" s ON s."id" = g."share_id" JOIN "visitors" v ON v."id" = g."visitor_id" WHERE g."began" AND s."product_id" = k."product_id" AND v."person_id" = k."person_id");
