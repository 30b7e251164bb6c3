ALTER TABLE "edition_pictures" ADD COLUMN "revision" text NOT NULL;--> statement-breakpoint
ALTER TABLE "edition_pictures" ADD COLUMN "width" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "edition_pictures" ADD COLUMN "height" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "edition_pictures" ADD COLUMN "small" "bytea" NOT NULL;--> statement-breakpoint
ALTER TABLE "edition_pictures" DROP COLUMN "type";