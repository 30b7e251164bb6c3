CREATE TABLE "facilitation_changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"part" text NOT NULL,
	"from_id" text,
	"to_id" text,
	"way" text NOT NULL,
	"by_id" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trades" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"by_id" text NOT NULL,
	"to_id" text NOT NULL,
	"given_session_id" text NOT NULL,
	"given_part" text NOT NULL,
	"wanted_session_id" text NOT NULL,
	"wanted_part" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "facilitation_changes" ADD CONSTRAINT "facilitation_changes_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilitation_changes" ADD CONSTRAINT "facilitation_changes_from_id_people_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilitation_changes" ADD CONSTRAINT "facilitation_changes_to_id_people_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilitation_changes" ADD CONSTRAINT "facilitation_changes_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trades" ADD CONSTRAINT "trades_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trades" ADD CONSTRAINT "trades_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trades" ADD CONSTRAINT "trades_to_id_people_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trades" ADD CONSTRAINT "trades_given_session_id_sessions_id_fk" FOREIGN KEY ("given_session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trades" ADD CONSTRAINT "trades_wanted_session_id_sessions_id_fk" FOREIGN KEY ("wanted_session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "facilitation_changes_session" ON "facilitation_changes" USING btree ("session_id","id");--> statement-breakpoint
CREATE INDEX "facilitation_changes_from" ON "facilitation_changes" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "facilitation_changes_to" ON "facilitation_changes" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "facilitation_changes_by" ON "facilitation_changes" USING btree ("by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "trades_open" ON "trades" USING btree ("given_session_id","given_part") WHERE "trades"."state" = 'open';--> statement-breakpoint
CREATE INDEX "trades_edition" ON "trades" USING btree ("edition_id","at");--> statement-breakpoint
CREATE INDEX "trades_by" ON "trades" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "trades_to" ON "trades" USING btree ("to_id");