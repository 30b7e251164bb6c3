CREATE TABLE "partner_logos" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text,
	"edition_id" text,
	"name" text NOT NULL,
	"revision" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "partner_logos_one_page" CHECK (num_nonnulls("partner_logos"."community_id", "partner_logos"."edition_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "partner_logos" ADD CONSTRAINT "partner_logos_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_logos" ADD CONSTRAINT "partner_logos_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "partner_logos_community" ON "partner_logos" USING btree ("community_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "partner_logos_edition" ON "partner_logos" USING btree ("edition_id","name");