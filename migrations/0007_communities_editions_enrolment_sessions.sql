CREATE TABLE "communities" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"about" text NOT NULL,
	"locale" text NOT NULL,
	"region" text NOT NULL,
	"zone" text NOT NULL,
	"partners" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "community_admins" (
	"community_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "community_admins_community_id_person_id_pk" PRIMARY KEY("community_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "edition_hosts" (
	"edition_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"person_id" text,
	CONSTRAINT "edition_hosts_edition_id_position_pk" PRIMARY KEY("edition_id","position")
);
--> statement-breakpoint
CREATE TABLE "edition_pictures" (
	"edition_id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"alt" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition_products" (
	"edition_id" text NOT NULL,
	"product_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "edition_products_edition_id_product_id_pk" PRIMARY KEY("edition_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"slug" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"sentence" text NOT NULL,
	"description" text NOT NULL,
	"themes" text[] NOT NULL,
	"partners" jsonb NOT NULL,
	"locale" text NOT NULL,
	"region" text NOT NULL,
	"place" text NOT NULL,
	"zone" text NOT NULL,
	"elsewhere" text NOT NULL,
	"mode" text NOT NULL,
	"capacity" integer NOT NULL,
	"opens_on" text,
	"closes_on" text,
	"paused" boolean DEFAULT false NOT NULL,
	"offer_hours" integer DEFAULT 48 NOT NULL,
	"questions" jsonb NOT NULL,
	"criteria" jsonb NOT NULL,
	"blind" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "editions_capacity" CHECK ("editions"."capacity" between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"email" text NOT NULL,
	"email_written" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"name" text NOT NULL,
	"doing" text,
	"answers" jsonb NOT NULL,
	"locale" text NOT NULL,
	"first_click_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment_moves" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"move" text NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"by" text NOT NULL,
	"by_id" text,
	"why" text NOT NULL,
	"key" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment_versions" (
	"enrolment_id" text NOT NULL,
	"version" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "enrolment_versions_enrolment_id_version_pk" PRIMARY KEY("enrolment_id","version")
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"first_click_at" timestamp with time zone NOT NULL,
	"turn" integer NOT NULL,
	"doing" text,
	"answers" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"offer_ends_at" timestamp with time zone,
	"decision" text,
	"reason" text,
	"shown" boolean DEFAULT false NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "enrolments_offer" CHECK (("enrolments"."state" = 'offered') = ("enrolments"."offer_ends_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"enrolment_id" text NOT NULL,
	"reviewer_id" text NOT NULL,
	"scores" jsonb NOT NULL,
	"note" text NOT NULL,
	"version" integer NOT NULL,
	"conflict" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reviews_enrolment_id_reviewer_id_pk" PRIMARY KEY("enrolment_id","reviewer_id")
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"edition_id" text NOT NULL,
	"number" integer NOT NULL,
	"enrolment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"extra" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "seats_edition_id_number_pk" PRIMARY KEY("edition_id","number"),
	CONSTRAINT "seats_number" CHECK ("seats"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "attendances" (
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"present" boolean NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "attendances_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"person_id" text PRIMARY KEY NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"date" text NOT NULL,
	"start" text NOT NULL,
	"end" text NOT NULL,
	"venue" text NOT NULL,
	"way_in" text NOT NULL,
	"video" text NOT NULL,
	"techniques" text[] NOT NULL,
	"facilitator_id" text,
	"co_facilitator_id" text,
	"question" text NOT NULL,
	"materials" text NOT NULL,
	"notes" text NOT NULL,
	"cancelled_at" timestamp with time zone,
	"moved_from" text,
	"uid" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_order" CHECK ("sessions"."end" > "sessions"."start")
);
--> statement-breakpoint
CREATE TABLE "warm_ups" (
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"comes" boolean NOT NULL,
	"answer" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "warm_ups_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "community_admins" ADD CONSTRAINT "community_admins_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_admins" ADD CONSTRAINT "community_admins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_hosts" ADD CONSTRAINT "edition_hosts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_hosts" ADD CONSTRAINT "edition_hosts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_pictures" ADD CONSTRAINT "edition_pictures_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_products" ADD CONSTRAINT "edition_products_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_products" ADD CONSTRAINT "edition_products_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_moves" ADD CONSTRAINT "enrolment_moves_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_moves" ADD CONSTRAINT "enrolment_moves_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_versions" ADD CONSTRAINT "enrolment_versions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_facilitator_id_people_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_co_facilitator_id_people_id_fk" FOREIGN KEY ("co_facilitator_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warm_ups" ADD CONSTRAINT "warm_ups_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warm_ups" ADD CONSTRAINT "warm_ups_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "communities_slug" ON "communities" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "community_admins_person" ON "community_admins" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_hosts_once" ON "edition_hosts" USING btree ("edition_id","person_id");--> statement-breakpoint
CREATE INDEX "edition_hosts_person" ON "edition_hosts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "edition_products_product" ON "edition_products" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_slug" ON "editions" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "editions_community" ON "editions" USING btree ("community_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_once" ON "claims" USING btree ("edition_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_key" ON "claims" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "claims_expiry" ON "claims" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "enrolment_moves_of" ON "enrolment_moves" USING btree ("enrolment_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_moves_key" ON "enrolment_moves" USING btree ("enrolment_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_once" ON "enrolments" USING btree ("edition_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_turn" ON "enrolments" USING btree ("edition_id","turn");--> statement-breakpoint
CREATE INDEX "enrolments_order" ON "enrolments" USING btree ("edition_id","state","priority","first_click_at","turn");--> statement-breakpoint
CREATE INDEX "enrolments_person" ON "enrolments" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_once" ON "seats" USING btree ("edition_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_enrolment" ON "seats" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "attendances_person" ON "attendances" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_key" ON "calendar_feeds" USING btree ("key_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_number" ON "sessions" USING btree ("edition_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_uid" ON "sessions" USING btree ("uid");