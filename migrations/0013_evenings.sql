CREATE TABLE "evening_chairs" (
	"session_id" text NOT NULL,
	"date" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"number" integer,
	"offer_ends_at" timestamp with time zone,
	"version" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evening_chairs_session_id_date_person_id_pk" PRIMARY KEY("session_id","date","person_id"),
	CONSTRAINT "evening_chairs_held" CHECK (("evening_chairs"."number" is not null) = ("evening_chairs"."state" in ('kept', 'offered', 'taken'))),
	CONSTRAINT "evening_chairs_first" CHECK ("evening_chairs"."number" > 0),
	CONSTRAINT "evening_chairs_offer" CHECK (("evening_chairs"."state" = 'offered') = ("evening_chairs"."offer_ends_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "evenings" (
	"session_id" text NOT NULL,
	"date" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "evenings_session_id_date_pk" PRIMARY KEY("session_id","date")
);
--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "no_shows_shown" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "warm_ups" ADD COLUMN "date" text NOT NULL;--> statement-breakpoint
ALTER TABLE "evening_chairs" ADD CONSTRAINT "evening_chairs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evening_chairs" ADD CONSTRAINT "evening_chairs_session_id_date_evenings_session_id_date_fk" FOREIGN KEY ("session_id","date") REFERENCES "public"."evenings"("session_id","date") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evenings" ADD CONSTRAINT "evenings_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "evening_chairs_number" ON "evening_chairs" USING btree ("session_id","date","number");--> statement-breakpoint
CREATE INDEX "evening_chairs_person" ON "evening_chairs" USING btree ("person_id");