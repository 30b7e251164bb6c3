CREATE TABLE "bids" (
	"product_id" text NOT NULL,
	"play_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"seat" integer NOT NULL,
	"coins" integer NOT NULL,
	CONSTRAINT "bids_product_id_play_id_piece_id_seat_pk" PRIMARY KEY("product_id","play_id","piece_id","seat"),
	CONSTRAINT "bids_coins" CHECK ("bids"."coins" > 0)
);
--> statement-breakpoint
CREATE TABLE "purses" (
	"product_id" text NOT NULL,
	"play_id" text NOT NULL,
	"seat" integer NOT NULL,
	"visitor_id" text,
	"name" text NOT NULL,
	"coins" integer NOT NULL,
	CONSTRAINT "purses_product_id_play_id_seat_pk" PRIMARY KEY("product_id","play_id","seat"),
	CONSTRAINT "purses_coins" CHECK ("purses"."coins" >= 0)
);
--> statement-breakpoint
CREATE TABLE "sale_items" (
	"product_id" text NOT NULL,
	"play_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"price" integer NOT NULL,
	"bought" boolean DEFAULT false NOT NULL,
	CONSTRAINT "sale_items_product_id_play_id_piece_id_pk" PRIMARY KEY("product_id","play_id","piece_id"),
	CONSTRAINT "sale_items_price" CHECK ("sale_items"."price" > 0)
);
--> statement-breakpoint
CREATE TABLE "sale_moves" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"play_id" text NOT NULL,
	"by" text NOT NULL,
	"seat" integer,
	"kind" text NOT NULL,
	"piece_id" text,
	"to_seat" integer,
	"coins" integer,
	"text" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales" (
	"product_id" text NOT NULL,
	"play_id" text NOT NULL,
	"ratio" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "sales_product_id_play_id_pk" PRIMARY KEY("product_id","play_id")
);
--> statement-breakpoint
ALTER TABLE "bids" ADD CONSTRAINT "bids_product_id_play_id_sales_product_id_play_id_fk" FOREIGN KEY ("product_id","play_id") REFERENCES "public"."sales"("product_id","play_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purses" ADD CONSTRAINT "purses_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "public"."visitors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purses" ADD CONSTRAINT "purses_product_id_play_id_sales_product_id_play_id_fk" FOREIGN KEY ("product_id","play_id") REFERENCES "public"."sales"("product_id","play_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sale_items" ADD CONSTRAINT "sale_items_product_id_play_id_sales_product_id_play_id_fk" FOREIGN KEY ("product_id","play_id") REFERENCES "public"."sales"("product_id","play_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sale_moves" ADD CONSTRAINT "sale_moves_product_id_play_id_sales_product_id_play_id_fk" FOREIGN KEY ("product_id","play_id") REFERENCES "public"."sales"("product_id","play_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sale_moves_of" ON "sale_moves" USING btree ("product_id","play_id","id");