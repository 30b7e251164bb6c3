CREATE TABLE "observations" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"play_id" text NOT NULL,
	"visitor_id" text,
	"by" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "play_roles" (
	"product_id" text NOT NULL,
	"play_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"role" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "play_roles_product_id_play_id_visitor_id_pk" PRIMARY KEY("product_id","play_id","visitor_id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"product_id" text NOT NULL,
	"play_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "publications_product_id_play_id_pk" PRIMARY KEY("product_id","play_id")
);
--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "public"."visitors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "play_roles" ADD CONSTRAINT "play_roles_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "play_roles" ADD CONSTRAINT "play_roles_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "public"."visitors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "observations_play" ON "observations" USING btree ("product_id","play_id","at");