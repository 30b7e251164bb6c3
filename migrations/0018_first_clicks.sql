DROP INDEX "claims_once";--> statement-breakpoint
DROP INDEX "claims_key";--> statement-breakpoint
ALTER TABLE "claims" DROP COLUMN "id";--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_edition_id_email_pk" PRIMARY KEY("edition_id","email");--> statement-breakpoint
ALTER TABLE "claims" DROP COLUMN "email_written";--> statement-breakpoint
ALTER TABLE "claims" DROP COLUMN "key_hash";--> statement-breakpoint
ALTER TABLE "claims" DROP COLUMN "name";--> statement-breakpoint
ALTER TABLE "claims" DROP COLUMN "doing";--> statement-breakpoint
ALTER TABLE "claims" DROP COLUMN "answers";--> statement-breakpoint
ALTER TABLE "claims" DROP COLUMN "locale";