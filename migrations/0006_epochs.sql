CREATE TABLE "carries" (
	"product_id" text NOT NULL,
	"epoch" integer NOT NULL,
	"n" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"frame" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "carries_product_id_epoch_n_pk" PRIMARY KEY("product_id","epoch","n")
);
--> statement-breakpoint
CREATE TABLE "epochs" (
	"product_id" text NOT NULL,
	"epoch" integer NOT NULL,
	"last" "bytea" NOT NULL,
	"first" "bytea" NOT NULL,
	"ended_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "epochs_product_id_epoch_pk" PRIMARY KEY("product_id","epoch")
);
--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "packed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "epochs_ended_at_index" ON "epochs" USING btree ("ended_at");