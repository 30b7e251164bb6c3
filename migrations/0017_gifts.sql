ALTER TABLE "trades" ALTER COLUMN "wanted_session_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "trades" ALTER COLUMN "wanted_part" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "trades" ADD CONSTRAINT "trades_wanted" CHECK (("trades"."wanted_session_id" is null) = ("trades"."wanted_part" is null));