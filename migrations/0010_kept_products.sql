ALTER TABLE "kept_products" ADD COLUMN "share_id" text;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "kept_products" ADD CONSTRAINT "kept_products_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visitors" ADD CONSTRAINT "visitors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visitors_person" ON "visitors" USING btree ("person_id");