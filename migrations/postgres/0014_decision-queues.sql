CREATE TABLE "appeals" (
	"case_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"contested_kind" text NOT NULL,
	"contested_case_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"contested_at" timestamp (3) with time zone NOT NULL,
	"measure" text,
	"measure_days" integer,
	"policy_id" text,
	"policy_name" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"attempt" integer NOT NULL,
	"attempts_allowed" integer NOT NULL,
	"previous_id" text,
	"is_reopened" boolean NOT NULL,
	"channel" text NOT NULL,
	"statement" text NOT NULL,
	"what_is_new" text,
	"plan" jsonb NOT NULL,
	"papers" jsonb NOT NULL,
	"requests" integer NOT NULL,
	"info_items" jsonb NOT NULL,
	"asked_in" text,
	"answer" text,
	"verdicts" jsonb NOT NULL,
	"cause" text,
	"remedy" text,
	"milder" jsonb,
	"reply" text,
	"answered_at" timestamp (3) with time zone,
	"may_appeal_until" timestamp (3) with time zone,
	"setting_version_id" text NOT NULL,
	CONSTRAINT "appeals_state_word" CHECK ("state" in ('submitted', 'admissibility', 'info_requested', 'under_review', 'second_review', 'escalated', 'reopening', 'denied', 'granted', 'partially_granted', 'final', 'rejected_inadmissible', 'lapsed', 'withdrawn')),
	CONSTRAINT "appeals_measure_word" CHECK ("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure')),
	CONSTRAINT "appeals_channel_word" CHECK ("channel" in ('portal', 'phone', 'email')),
	CONSTRAINT "appeals_cause_word" CHECK ("cause" in ('platform_error', 'seller_fixed', 'new_evidence')),
	CONSTRAINT "appeals_remedy_word" CHECK ("remedy" in ('end', 'milder'))
);
--> statement-breakpoint
CREATE TABLE "brand_spellings" (
	"folded" text PRIMARY KEY NOT NULL,
	"brand_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "brand_writings" (
	"said" text PRIMARY KEY NOT NULL,
	"brand_id" text NOT NULL,
	"how" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "brand_writings_how_word" CHECK ("how" in ('exact', 'folded', 'evasion', 'near'))
);
--> statement-breakpoint
CREATE TABLE "brands" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"name_ko" text NOT NULL,
	"spellings" jsonb NOT NULL,
	"owner_name" text NOT NULL,
	"head_office" text NOT NULL,
	"is_gated" boolean NOT NULL,
	"risk" text NOT NULL,
	"risk_reason" text,
	"risk_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "brands_risk_word" CHECK ("risk" in ('normal', 'high'))
);
--> statement-breakpoint
CREATE TABLE "recusals" (
	"case_id" text NOT NULL,
	"person_id" text NOT NULL,
	"did" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recusals_case_id_person_id_did_pk" PRIMARY KEY("case_id","person_id","did")
);
--> statement-breakpoint
CREATE TABLE "counterfeits" (
	"case_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"listing_id" text NOT NULL,
	"right_id" text,
	"right_type" text,
	"brand_id" text,
	"claim" text NOT NULL,
	"source" text NOT NULL,
	"reporter_id" text NOT NULL,
	"is_reporter_restricted" boolean NOT NULL,
	"checks" jsonb NOT NULL,
	"asked_for" jsonb NOT NULL,
	"proof" jsonb,
	"blocked" jsonb NOT NULL,
	"block_decision_id" text,
	"blocked_at" timestamp (3) with time zone,
	"is_blocked_at_once" boolean NOT NULL,
	"counter_due_at" timestamp (3) with time zone,
	"reporter_due_at" timestamp (3) with time zone,
	"counter_notice" jsonb,
	"counter_noticed_at" timestamp (3) with time zone,
	"test_buy_from" text,
	"suit" jsonb,
	"infringement" jsonb,
	"infringing_decision_id" text,
	"appeal_until" timestamp (3) with time zone,
	"setting_number" integer NOT NULL,
	CONSTRAINT "counterfeits_state_word" CHECK ("state" in ('received', 'validity_check', 'incomplete', 'accepted', 'listing_blocked', 'counter_notice_window', 'counter_noticed', 'deciding', 'pending_approval', 'test_buy', 'litigation_hold', 'appealed', 'decided_infringing', 'decided_not_infringing', 'withdrawn', 'dismissed', 'closed')),
	CONSTRAINT "counterfeits_right_type_word" CHECK ("right_type" in ('trademark', 'design', 'patent', 'utility', 'copyright', 'portrait', 'unfair')),
	CONSTRAINT "counterfeits_claim_word" CHECK ("claim" in ('counterfeit', 'mark_misused', 'misleading_compatible', 'design_copied', 'patent_used', 'work_copied', 'portrait_used', 'unfair_competition')),
	CONSTRAINT "counterfeits_source_word" CHECK ("source" in ('rights_owner', 'agent', 'internal', 'monitoring', 'customer', 'third_party'))
);
--> statement-breakpoint
CREATE TABLE "ip_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"reporter_id" text NOT NULL,
	"source" text NOT NULL,
	"claim" text NOT NULL,
	"statement" text NOT NULL,
	"is_declared" boolean NOT NULL,
	"is_identity_shown" boolean NOT NULL,
	"is_authority_shown" boolean NOT NULL,
	"is_judgment_shown" boolean NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"verdict_at" timestamp (3) with time zone,
	CONSTRAINT "ip_reports_source_word" CHECK ("source" in ('rights_owner', 'agent', 'internal', 'monitoring', 'customer', 'third_party')),
	CONSTRAINT "ip_reports_claim_word" CHECK ("claim" in ('counterfeit', 'mark_misused', 'misleading_compatible', 'design_copied', 'patent_used', 'work_copied', 'portrait_used', 'unfair_competition')),
	CONSTRAINT "ip_reports_verdict_word" CHECK ("verdict" in ('upheld', 'rejected', 'withdrawn', 'unanswered', 'duplicate'))
);
--> statement-breakpoint
CREATE TABLE "ip_rights" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"number" text,
	"title" text NOT NULL,
	"classes" jsonb NOT NULL,
	"owner_name" text NOT NULL,
	"brand_id" text,
	"registered_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"is_verified" boolean NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"verified_by_name" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ip_rights_type_word" CHECK ("type" in ('trademark', 'design', 'patent', 'utility', 'copyright', 'portrait', 'unfair'))
);
--> statement-breakpoint
CREATE TABLE "reporters" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"locale" text NOT NULL,
	"same_key" text NOT NULL,
	"reports" integer NOT NULL,
	"upheld" integer NOT NULL,
	"rejected" integer NOT NULL,
	"withdrawn" integer NOT NULL,
	"restricted_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reporters_type_word" CHECK ("type" in ('rights_owner', 'agent', 'internal', 'monitoring', 'customer', 'third_party')),
	CONSTRAINT "reporters_locale_word" CHECK ("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE TABLE "test_buy_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"test_buy_id" text NOT NULL,
	"position" integer NOT NULL,
	"step" text NOT NULL,
	"from_holder" text NOT NULL,
	"to_holder" text NOT NULL,
	"note" text NOT NULL,
	"evidence_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "test_buy_steps_step_word" CHECK ("step" in ('ordered', 'received', 'sealed', 'handed_over', 'opened', 'examined'))
);
--> statement-breakpoint
CREATE TABLE "test_buys" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"case_id" text NOT NULL,
	"alias" text NOT NULL,
	"budget_krw" bigint NOT NULL,
	"reason" text NOT NULL,
	"order_number" text,
	"cost_krw" bigint,
	"proposed_by_id" text,
	"proposed_by_name" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"approved_by_name" text,
	"approved_at" timestamp (3) with time zone,
	"verdict" text,
	"verdict_note" text,
	"verdict_by_name" text,
	"verdict_at" timestamp (3) with time zone,
	CONSTRAINT "test_buys_verdict_word" CHECK ("verdict" in ('counterfeit', 'genuine', 'undecided'))
);
--> statement-breakpoint
CREATE TABLE "gate_findings" (
	"id" text PRIMARY KEY NOT NULL,
	"listing_id" text NOT NULL,
	"topic" text NOT NULL,
	"seller_id" text NOT NULL,
	"case_id" text NOT NULL,
	"how" text NOT NULL,
	"is_certain" boolean NOT NULL,
	"said" jsonb NOT NULL,
	"against" jsonb NOT NULL,
	"basis" text NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gate_findings_how_word" CHECK ("how" in ('no_permission', 'other_category', 'other_spelling', 'same_goods'))
);
--> statement-breakpoint
CREATE TABLE "gate_sweeps" (
	"name" text PRIMARY KEY NOT NULL,
	"cursor" text,
	"basis" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"is_running" boolean NOT NULL,
	"looked" integer NOT NULL,
	"found" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gating_cases" (
	"case_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"scope" text NOT NULL,
	"brand_id" text,
	"category" text,
	"listing_ids" jsonb NOT NULL,
	"cause" text NOT NULL,
	"reason" text NOT NULL,
	"seller_type" text,
	"is_first_time" boolean DEFAULT false NOT NULL,
	"is_sampled" boolean DEFAULT false NOT NULL,
	"setting_version_id" text,
	"setting_number" integer,
	"checklist" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"documents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pre_checks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pre_checked_at" timestamp (3) with time zone,
	"rule_number" integer,
	"look_ups" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"look_up_from" text,
	"info_requests" integer DEFAULT 0 NOT NULL,
	"proposal" jsonb,
	"second_reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reject_code" text,
	"valid_until" timestamp (3) with time zone,
	"conditions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"previous_case_id" text,
	CONSTRAINT "gating_cases_state_word" CHECK ("state" in ('requested', 'document_check', 'info_requested', 'external_verification', 'in_review', 'second_review', 'approved', 'approved_with_conditions', 'cleared', 'rejected', 'expired', 'renewed', 'revoked', 'withdrawn')),
	CONSTRAINT "gating_cases_scope_word" CHECK ("scope" in ('product', 'brand', 'category')),
	CONSTRAINT "gating_cases_cause_word" CHECK ("cause" in ('application', 'resubmission', 'by_hand', 'unauthorised', 're-evaluation')),
	CONSTRAINT "gating_cases_seller_type_word" CHECK ("seller_type" in ('individual', 'sole_trader', 'corporation', 'overseas')),
	CONSTRAINT "gating_cases_reject_code_word" CHECK ("reject_code" in ('deficient_documents', 'unproven_route', 'wrong_brand', 'wrong_category', 'used_goods', 'unsafe_goods', 'forged_document', 'legal_ban', 'no_response'))
);
--> statement-breakpoint
CREATE TABLE "reevaluations" (
	"key" text PRIMARY KEY NOT NULL,
	"permission_id" text NOT NULL,
	"cause" text NOT NULL,
	"told" jsonb NOT NULL,
	"case_id" text NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reevaluations_cause_word" CHECK ("cause" in ('matrix', 'document', 'complaint', 'high_risk', 'test_buy'))
);
--> statement-breakpoint
CREATE TABLE "sales_permissions" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"seller_id" text NOT NULL,
	"scope" text NOT NULL,
	"brand_id" text,
	"category" text,
	"listing_ids" jsonb NOT NULL,
	"conditions" jsonb NOT NULL,
	"case_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone NOT NULL,
	"warnings" integer NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	CONSTRAINT "sales_permissions_scope_word" CHECK ("scope" in ('product', 'brand', 'category')),
	CONSTRAINT "sales_permissions_ended_by_word" CHECK ("ended_by" in ('expired', 'revoked', 'replaced'))
);
--> statement-breakpoint
CREATE TABLE "payout_holds" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"seller_id" text NOT NULL,
	"case_id" text NOT NULL,
	"amount_krw" bigint NOT NULL,
	"released_krw" bigint NOT NULL,
	"legal_reason" text NOT NULL,
	"held_from" timestamp (3) with time zone NOT NULL,
	"held_until" timestamp (3) with time zone,
	"released_at" timestamp (3) with time zone,
	"released_by_decision_id" text
);
--> statement-breakpoint
CREATE TABLE "monitoring_back_test_differences" (
	"back_test_id" text NOT NULL,
	"verdict_id" text NOT NULL,
	"change" text NOT NULL,
	CONSTRAINT "monitoring_back_test_differences_back_test_id_verdict_id_pk" PRIMARY KEY("back_test_id","verdict_id"),
	CONSTRAINT "monitoring_back_test_differences_change_word" CHECK ("change" in ('newly_caught', 'newly_false', 'no_longer_caught', 'no_longer_false'))
);
--> statement-breakpoint
CREATE TABLE "monitoring_back_tests" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"setting_version_id" text,
	"setting_number" integer,
	"setting_revision" integer,
	"body" jsonb NOT NULL,
	"in_force_number" integer NOT NULL,
	"in_force_body" jsonb NOT NULL,
	"is_standing" boolean NOT NULL,
	"last_verdict_id" text,
	"cursor" text,
	"read" integer NOT NULL,
	"total" integer NOT NULL,
	"figures" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by_name" text NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "monitoring_back_tests_state_word" CHECK ("state" in ('running', 'done'))
);
--> statement-breakpoint
CREATE TABLE "known_fake_bands" (
	"band" integer NOT NULL,
	"fake_id" text NOT NULL,
	CONSTRAINT "known_fake_bands_band_fake_id_pk" PRIMARY KEY("band","fake_id")
);
--> statement-breakpoint
CREATE TABLE "known_fakes" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"image_hash" text NOT NULL,
	"label" text NOT NULL,
	"source" text NOT NULL,
	"case_id" text,
	"is_active" boolean NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by_name" text NOT NULL,
	CONSTRAINT "known_fakes_source_word" CHECK ("source" in ('upheld', 'person'))
);
--> statement-breakpoint
CREATE TABLE "market_prices" (
	"brand_key" text NOT NULL,
	"category" text NOT NULL,
	"count" integer NOT NULL,
	"low_krw" bigint NOT NULL,
	"median_krw" bigint NOT NULL,
	"high_krw" bigint NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "market_prices_brand_key_category_pk" PRIMARY KEY("brand_key","category")
);
--> statement-breakpoint
CREATE TABLE "monitoring_findings" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"listing_id" text NOT NULL,
	"seller_id" text NOT NULL,
	"brand_id" text,
	"state" text NOT NULL,
	"score" integer NOT NULL,
	"top_kind" text NOT NULL,
	"hits" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"setting_number" integer NOT NULL,
	"case_id" text,
	"reason" text,
	"note" text NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by_id" text,
	"decided_by_name" text,
	CONSTRAINT "monitoring_findings_state_word" CHECK ("state" in ('proposed', 'accepted', 'rejected', 'opened')),
	CONSTRAINT "monitoring_findings_top_kind_word" CHECK ("top_kind" in ('banned_goods', 'restricted_words', 'brand_without_permission', 'certificate_format', 'price_outlier', 'known_fake_image', 'suspicious_words', 'seller_watched')),
	CONSTRAINT "monitoring_findings_reason_word" CHECK ("reason" in ('authorised', 'harmless_words', 'fair_price', 'other_goods', 'other'))
);
--> statement-breakpoint
CREATE TABLE "monitoring_hits" (
	"key" text PRIMARY KEY NOT NULL,
	"finding_id" text NOT NULL,
	"rule_id" text NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monitoring_rounds" (
	"name" text PRIMARY KEY NOT NULL,
	"cursor" text,
	"basis" text NOT NULL,
	"judged" integer NOT NULL,
	"found" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "monitoring_verdicts" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"ref_id" text NOT NULL,
	"ref_number" text,
	"listing_id" text NOT NULL,
	"seller_id" text NOT NULL,
	"is_violation" boolean NOT NULL,
	"facts" jsonb NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "monitoring_verdicts_source_word" CHECK ("source" in ('counterfeits', 'gating', 'findings'))
);
--> statement-breakpoint
CREATE TABLE "watched_sellers" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"seller_id" text NOT NULL,
	"open_key" text,
	"reasons" text NOT NULL,
	"source" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"is_open" boolean NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by_name" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"history" jsonb NOT NULL,
	CONSTRAINT "watched_sellers_source_word" CHECK ("source" in ('person', 'repeat_infringer'))
);
--> statement-breakpoint
CREATE TABLE "quality_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"decision_id" text NOT NULL,
	"case_id" text NOT NULL,
	"verdict" text NOT NULL,
	"note" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quality_checks_verdict_word" CHECK ("verdict" in ('right', 'wrong', 'unsure'))
);
--> statement-breakpoint
CREATE TABLE "deduction_causes" (
	"seller_id" text NOT NULL,
	"cause_ref" text NOT NULL,
	"line_id" text NOT NULL,
	CONSTRAINT "deduction_causes_seller_id_cause_ref_pk" PRIMARY KEY("seller_id","cause_ref")
);
--> statement-breakpoint
CREATE TABLE "line_reservations" (
	"line_id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seller_balances" (
	"seller_id" text PRIMARY KEY NOT NULL,
	"payable_krw" bigint NOT NULL,
	"deferred_krw" bigint NOT NULL,
	"debt_krw" bigint NOT NULL,
	"paid_out_krw" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlement_corrections" (
	"seller_id" text NOT NULL,
	"settlement_id" text NOT NULL,
	"component" text NOT NULL,
	"amount_krw" bigint NOT NULL,
	CONSTRAINT "settlement_corrections_seller_id_settlement_id_component_pk" PRIMARY KEY("seller_id","settlement_id","component"),
	CONSTRAINT "settlement_corrections_component_word" CHECK ("component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout'))
);
--> statement-breakpoint
CREATE TABLE "settlement_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"line_ref" text NOT NULL,
	"seller_id" text NOT NULL,
	"settlement_id" text NOT NULL,
	"component" text NOT NULL,
	"order_ref" text,
	"cause_ref" text,
	"category" text,
	"amount_krw" bigint NOT NULL,
	"base_krw" bigint,
	"stated_rate" integer,
	"expected_krw" bigint NOT NULL,
	"rule" text NOT NULL,
	"recognised_on" text NOT NULL,
	"import_id" text,
	"source_line" integer,
	"corrects_id" text,
	"corrects_component" text,
	"case_id" text,
	CONSTRAINT "settlement_lines_component_word" CHECK ("component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout')),
	CONSTRAINT "settlement_lines_rule_word" CHECK ("rule" in ('as-ordered', 'as-stated', 'seller-bears', 'platform-bears', 'category-rate', 'vat-on-commission', 'shipping-rate', 'once-per-cause', 'deducted-before', 'weekly-share', 'deferred-of-month', 'hold-in-force', 'no-hold', 'carried-debt', 'own-decision', 'pays-the-rest', 'not-yet-due')),
	CONSTRAINT "settlement_lines_corrects_component_word" CHECK ("corrects_component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout'))
);
--> statement-breakpoint
CREATE TABLE "settlement_statements" (
	"seller_id" text NOT NULL,
	"settlement_id" text NOT NULL,
	"type" text NOT NULL,
	"period" text NOT NULL,
	"first_on" text NOT NULL,
	"last_on" text NOT NULL,
	"stated_krw" bigint,
	CONSTRAINT "settlement_statements_seller_id_settlement_id_pk" PRIMARY KEY("seller_id","settlement_id"),
	CONSTRAINT "settlement_statements_type_word" CHECK ("type" in ('WEEKLY', 'MONTHLY', 'DAILY', 'RESERVE', 'ADDITIONAL'))
);
--> statement-breakpoint
CREATE TABLE "settlement_totals" (
	"seller_id" text NOT NULL,
	"settlement_id" text NOT NULL,
	"component" text NOT NULL,
	"actual_krw" bigint NOT NULL,
	"expected_krw" bigint NOT NULL,
	"lines" integer NOT NULL,
	"wrong_lines" integer NOT NULL,
	CONSTRAINT "settlement_totals_seller_id_settlement_id_component_pk" PRIMARY KEY("seller_id","settlement_id","component"),
	CONSTRAINT "settlement_totals_component_word" CHECK ("component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout'))
);
--> statement-breakpoint
CREATE TABLE "settlements" (
	"case_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"type" text NOT NULL,
	"period" text NOT NULL,
	"settlement_id" text,
	"claim" text NOT NULL,
	"claimed_krw" bigint,
	"disputed_krw" bigint,
	"calculation" jsonb,
	"calculated_at" timestamp (3) with time zone,
	"amount_krw" bigint,
	"component" text,
	"corrects_id" text,
	"line_ids" jsonb NOT NULL,
	"explanation" text,
	"proposal_reason" text,
	"hold_id" text,
	"is_full_release" boolean NOT NULL,
	"question" text,
	"answer" text,
	"seller_did_not_respond" boolean NOT NULL,
	"setting_version_id" text,
	"pay_on" text,
	"pay_at" timestamp (3) with time zone,
	"paid_at" timestamp (3) with time zone,
	"stopped_because" text,
	"answered_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"disputed_at" timestamp (3) with time zone,
	"disputes_id" text,
	"needs_tax_invoice" boolean NOT NULL,
	CONSTRAINT "settlements_state_word" CHECK ("state" in ('new', 'classified', 'calculating', 'awaiting_seller', 'awaiting_finance', 'pending_approval', 'approved', 'scheduled', 'paid', 'rejected', 'resolved', 'disputed', 'closed')),
	CONSTRAINT "settlements_type_word" CHECK ("type" in ('missing_payout', 'late_payout', 'wrong_commission', 'refund_deduction_dispute', 'coupon_burden_dispute', 'return_compensation', 'hold_release', 'bank_account_change', 'tax_invoice_error', 'vat_report_data', 'negative_balance', 'fast_settlement', 'final_amount_30pct', 'double_deduction')),
	CONSTRAINT "settlements_component_word" CHECK ("component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout'))
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"token_hash" text,
	"sent_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"score" integer,
	"comment" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "denied_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"seller_id" text NOT NULL,
	"case_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "denied_keys_kind_word" CHECK ("kind" in ('business_number', 'bank_account', 'representative', 'phone'))
);
--> statement-breakpoint
CREATE TABLE "seller_channels" (
	"seller_id" text NOT NULL,
	"category" text NOT NULL,
	"brand" text NOT NULL,
	"channel" text NOT NULL,
	"evidence" text,
	"verdict" text NOT NULL,
	"case_id" text NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seller_channels_seller_id_category_brand_pk" PRIMARY KEY("seller_id","category","brand"),
	CONSTRAINT "seller_channels_channel_word" CHECK ("channel" in ('brand_owner', 'authorised_distributor', 'wholesale', 'parallel_import', 'unknown')),
	CONSTRAINT "seller_channels_verdict_word" CHECK ("verdict" in ('proven', 'unproven', 'not_needed'))
);
--> statement-breakpoint
CREATE TABLE "seller_identities" (
	"seller_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"seller_type" text NOT NULL,
	"legal_name" text NOT NULL,
	"business_number" text,
	"corporate_number" text,
	"mail_order_number" text,
	"mail_order_exemption" text,
	"representative" text,
	"representative_birth" text,
	"phone" text,
	"opened_on" text,
	"bank_code" text,
	"bank_account" text,
	"bank_holder" text,
	"state" text NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"verified_until" timestamp (3) with time zone,
	"bank_verified_at" timestamp (3) with time zone,
	"gmv_cap_krw" bigint,
	"payout_delay_days" integer,
	"risk_score" integer NOT NULL,
	"registry_status" text,
	"registry_swept_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seller_identities_seller_type_word" CHECK ("seller_type" in ('individual', 'sole_trader', 'corporation', 'overseas')),
	CONSTRAINT "seller_identities_state_word" CHECK ("state" in ('unverified', 'pending', 'verified', 'limited', 'suspended', 'blocked'))
);
--> statement-breakpoint
CREATE TABLE "verification_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"submission_id" text NOT NULL,
	"asking_id" text NOT NULL,
	"kind" text NOT NULL,
	"provider" text NOT NULL,
	"verdict" text NOT NULL,
	"findings" jsonb NOT NULL,
	"answer" jsonb NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verification_checks_kind_word" CHECK ("kind" in ('registry_validate', 'registry_status', 'bank_holder')),
	CONSTRAINT "verification_checks_verdict_word" CHECK ("verdict" in ('passed', 'mismatch', 'failed', 'unavailable'))
);
--> statement-breakpoint
CREATE TABLE "verification_submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"seller_id" text NOT NULL,
	"round" integer NOT NULL,
	"particulars" jsonb NOT NULL,
	"hash" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"case_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"cause" text NOT NULL,
	"seller_type" text,
	"submission_id" text,
	"round" integer NOT NULL,
	"asking_id" text,
	"risk_score" integer NOT NULL,
	"risk_reasons" jsonb NOT NULL,
	"setting_version" integer,
	"review_reasons" jsonb NOT NULL,
	"has_denied_key" boolean NOT NULL,
	"links" jsonb NOT NULL,
	"documents" jsonb NOT NULL,
	"channels" jsonb NOT NULL,
	"asked" jsonb NOT NULL,
	"info_requests" integer NOT NULL,
	"proposed" text,
	"overrides" jsonb NOT NULL,
	"gmv_cap_krw" bigint,
	"payout_delay_days" integer,
	"reject_ground" text,
	"explanation" text,
	CONSTRAINT "verifications_state_word" CHECK ("state" in ('submitted', 'auto_checks', 'bank_check', 'manual_review', 'second_review', 'info_requested', 'reverify_due', 'suspended_unverified', 'verified', 'verified_limited', 'rejected', 'blocked', 'withdrawn')),
	CONSTRAINT "verifications_cause_word" CHECK ("cause" in ('new_seller', 'resubmission', 'bank_change', 'representative_change', 'number_change', 'particulars_change', 'yearly', 'registry_change', 'limit_reached', 'circumvention')),
	CONSTRAINT "verifications_seller_type_word" CHECK ("seller_type" in ('individual', 'sole_trader', 'corporation', 'overseas')),
	CONSTRAINT "verifications_proposed_word" CHECK ("proposed" in ('verified', 'limited', 'rejected')),
	CONSTRAINT "verifications_reject_ground_word" CHECK ("reject_ground" in ('not_as_registered', 'business_closed', 'account_not_theirs', 'documents_insufficient', 'documents_forged', 'no_response', 'same_as_enforced'))
);
--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_kind_word";--> statement-breakpoint
ALTER TABLE "setting_versions" DROP CONSTRAINT "setting_versions_name_word";--> statement-breakpoint
ALTER TABLE "measures" DROP CONSTRAINT "measures_kind_word";--> statement-breakpoint
ALTER TABLE "template_versions" DROP CONSTRAINT "template_versions_name_word";--> statement-breakpoint
ALTER TABLE "measures" ALTER COLUMN "measure" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "brand" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "barcode" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "image_hash" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "certificate" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_contested_case_id_cases_id_fk" FOREIGN KEY ("contested_case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_previous_id_cases_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_setting_version_id_setting_versions_id_fk" FOREIGN KEY ("setting_version_id") REFERENCES "public"."setting_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brand_spellings" ADD CONSTRAINT "brand_spellings_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brand_writings" ADD CONSTRAINT "brand_writings_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counterfeits" ADD CONSTRAINT "counterfeits_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counterfeits" ADD CONSTRAINT "counterfeits_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counterfeits" ADD CONSTRAINT "counterfeits_right_id_ip_rights_id_fk" FOREIGN KEY ("right_id") REFERENCES "public"."ip_rights"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counterfeits" ADD CONSTRAINT "counterfeits_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counterfeits" ADD CONSTRAINT "counterfeits_reporter_id_reporters_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."reporters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ip_reports" ADD CONSTRAINT "ip_reports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ip_reports" ADD CONSTRAINT "ip_reports_reporter_id_reporters_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."reporters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ip_rights" ADD CONSTRAINT "ip_rights_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_buy_steps" ADD CONSTRAINT "test_buy_steps_test_buy_id_test_buys_id_fk" FOREIGN KEY ("test_buy_id") REFERENCES "public"."test_buys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_buy_steps" ADD CONSTRAINT "test_buy_steps_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_buys" ADD CONSTRAINT "test_buys_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_buys" ADD CONSTRAINT "test_buys_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_findings" ADD CONSTRAINT "gate_findings_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_findings" ADD CONSTRAINT "gate_findings_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_findings" ADD CONSTRAINT "gate_findings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gating_cases" ADD CONSTRAINT "gating_cases_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gating_cases" ADD CONSTRAINT "gating_cases_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gating_cases" ADD CONSTRAINT "gating_cases_setting_version_id_setting_versions_id_fk" FOREIGN KEY ("setting_version_id") REFERENCES "public"."setting_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gating_cases" ADD CONSTRAINT "gating_cases_previous_case_id_cases_id_fk" FOREIGN KEY ("previous_case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reevaluations" ADD CONSTRAINT "reevaluations_permission_id_sales_permissions_id_fk" FOREIGN KEY ("permission_id") REFERENCES "public"."sales_permissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reevaluations" ADD CONSTRAINT "reevaluations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_permissions" ADD CONSTRAINT "sales_permissions_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_permissions" ADD CONSTRAINT "sales_permissions_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_permissions" ADD CONSTRAINT "sales_permissions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_permissions" ADD CONSTRAINT "sales_permissions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_holds" ADD CONSTRAINT "payout_holds_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_holds" ADD CONSTRAINT "payout_holds_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_holds" ADD CONSTRAINT "payout_holds_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_back_test_differences" ADD CONSTRAINT "monitoring_back_test_differences_back_test_id_monitoring_back_tests_id_fk" FOREIGN KEY ("back_test_id") REFERENCES "public"."monitoring_back_tests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_back_test_differences" ADD CONSTRAINT "monitoring_back_test_differences_verdict_id_monitoring_verdicts_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."monitoring_verdicts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_fake_bands" ADD CONSTRAINT "known_fake_bands_fake_id_known_fakes_id_fk" FOREIGN KEY ("fake_id") REFERENCES "public"."known_fakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_fakes" ADD CONSTRAINT "known_fakes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_findings" ADD CONSTRAINT "monitoring_findings_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_findings" ADD CONSTRAINT "monitoring_findings_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_findings" ADD CONSTRAINT "monitoring_findings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_findings" ADD CONSTRAINT "monitoring_findings_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_hits" ADD CONSTRAINT "monitoring_hits_finding_id_monitoring_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."monitoring_findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_verdicts" ADD CONSTRAINT "monitoring_verdicts_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_verdicts" ADD CONSTRAINT "monitoring_verdicts_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watched_sellers" ADD CONSTRAINT "watched_sellers_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_checks" ADD CONSTRAINT "quality_checks_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_checks" ADD CONSTRAINT "quality_checks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_checks" ADD CONSTRAINT "quality_checks_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_reservations" ADD CONSTRAINT "line_reservations_line_id_settlement_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."settlement_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_reservations" ADD CONSTRAINT "line_reservations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_balances" ADD CONSTRAINT "seller_balances_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_lines" ADD CONSTRAINT "settlement_lines_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_lines" ADD CONSTRAINT "settlement_lines_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_statements" ADD CONSTRAINT "settlement_statements_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_disputes_id_cases_id_fk" FOREIGN KEY ("disputes_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "denied_keys" ADD CONSTRAINT "denied_keys_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "denied_keys" ADD CONSTRAINT "denied_keys_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_channels" ADD CONSTRAINT "seller_channels_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_channels" ADD CONSTRAINT "seller_channels_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_identities" ADD CONSTRAINT "seller_identities_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_submission_id_verification_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."verification_submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_asking_id_decisions_id_fk" FOREIGN KEY ("asking_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_submissions" ADD CONSTRAINT "verification_submissions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_submissions" ADD CONSTRAINT "verification_submissions_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_decision" ON "appeals" USING btree ("decision_id","state");--> statement-breakpoint
CREATE INDEX "appeals_contested" ON "appeals" USING btree ("contested_case_id");--> statement-breakpoint
CREATE INDEX "appeals_state" ON "appeals" USING btree ("state","may_appeal_until");--> statement-breakpoint
CREATE INDEX "brand_spellings_brand" ON "brand_spellings" USING btree ("brand_id");--> statement-breakpoint
CREATE INDEX "brand_writings_brand" ON "brand_writings" USING btree ("brand_id","said");--> statement-breakpoint
CREATE UNIQUE INDEX "brands_name" ON "brands" USING btree ("name");--> statement-breakpoint
CREATE INDEX "brands_risk" ON "brands" USING btree ("risk","name");--> statement-breakpoint
CREATE INDEX "recusals_person" ON "recusals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "counterfeits_shown" ON "counterfeits" USING btree ("case_id","source","right_type","is_reporter_restricted");--> statement-breakpoint
CREATE INDEX "counterfeits_state" ON "counterfeits" USING btree ("state","case_id");--> statement-breakpoint
CREATE INDEX "counterfeits_right" ON "counterfeits" USING btree ("right_id","state");--> statement-breakpoint
CREATE INDEX "counterfeits_listing" ON "counterfeits" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "ip_reports_case" ON "ip_reports" USING btree ("case_id","received_at");--> statement-breakpoint
CREATE INDEX "ip_reports_reporter" ON "ip_reports" USING btree ("reporter_id","verdict","verdict_at");--> statement-breakpoint
CREATE UNIQUE INDEX "ip_rights_number" ON "ip_rights" USING btree ("number");--> statement-breakpoint
CREATE INDEX "ip_rights_brand" ON "ip_rights" USING btree ("brand_id","type");--> statement-breakpoint
CREATE INDEX "ip_rights_owner" ON "ip_rights" USING btree ("owner_name","type");--> statement-breakpoint
CREATE UNIQUE INDEX "reporters_same" ON "reporters" USING btree ("same_key");--> statement-breakpoint
CREATE INDEX "reporters_restricted" ON "reporters" USING btree ("restricted_until");--> statement-breakpoint
CREATE UNIQUE INDEX "test_buy_steps_place" ON "test_buy_steps" USING btree ("test_buy_id","position");--> statement-breakpoint
CREATE INDEX "test_buys_case" ON "test_buys" USING btree ("case_id","proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_findings_listing" ON "gate_findings" USING btree ("listing_id","topic");--> statement-breakpoint
CREATE INDEX "gate_findings_case" ON "gate_findings" USING btree ("case_id","found_at");--> statement-breakpoint
CREATE INDEX "gating_cases_brand" ON "gating_cases" USING btree ("brand_id");--> statement-breakpoint
CREATE INDEX "gating_cases_previous" ON "gating_cases" USING btree ("previous_case_id");--> statement-breakpoint
CREATE INDEX "reevaluations_permission" ON "reevaluations" USING btree ("permission_id","found_at");--> statement-breakpoint
CREATE INDEX "reevaluations_case" ON "reevaluations" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sales_permissions_key" ON "sales_permissions" USING btree ("key");--> statement-breakpoint
CREATE INDEX "sales_permissions_seller" ON "sales_permissions" USING btree ("seller_id","ended_at","brand_id");--> statement-breakpoint
CREATE INDEX "sales_permissions_brand" ON "sales_permissions" USING btree ("brand_id","ended_at");--> statement-breakpoint
CREATE INDEX "sales_permissions_until" ON "sales_permissions" USING btree ("ended_at","valid_until");--> statement-breakpoint
CREATE UNIQUE INDEX "payout_holds_measure" ON "payout_holds" USING btree ("measure_id");--> statement-breakpoint
CREATE INDEX "payout_holds_seller" ON "payout_holds" USING btree ("seller_id","released_at");--> statement-breakpoint
CREATE INDEX "monitoring_back_test_differences_change" ON "monitoring_back_test_differences" USING btree ("back_test_id","change","verdict_id");--> statement-breakpoint
CREATE INDEX "monitoring_back_tests_state" ON "monitoring_back_tests" USING btree ("state","started_at");--> statement-breakpoint
CREATE INDEX "monitoring_back_tests_standing" ON "monitoring_back_tests" USING btree ("is_standing","state","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "known_fakes_hash" ON "known_fakes" USING btree ("image_hash");--> statement-breakpoint
CREATE INDEX "known_fakes_case" ON "known_fakes" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "known_fakes_added" ON "known_fakes" USING btree ("is_active","added_at","id");--> statement-breakpoint
CREATE INDEX "market_prices_as_of" ON "market_prices" USING btree ("as_of");--> statement-breakpoint
CREATE INDEX "monitoring_findings_score" ON "monitoring_findings" USING btree ("state","score","id");--> statement-breakpoint
CREATE INDEX "monitoring_findings_found" ON "monitoring_findings" USING btree ("state","found_at","id");--> statement-breakpoint
CREATE INDEX "monitoring_findings_kind" ON "monitoring_findings" USING btree ("state","top_kind","score","id");--> statement-breakpoint
CREATE INDEX "monitoring_findings_listing" ON "monitoring_findings" USING btree ("listing_id","state");--> statement-breakpoint
CREATE INDEX "monitoring_findings_seller" ON "monitoring_findings" USING btree ("seller_id","found_at");--> statement-breakpoint
CREATE INDEX "monitoring_findings_case" ON "monitoring_findings" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "monitoring_hits_finding" ON "monitoring_hits" USING btree ("finding_id","rule_id");--> statement-breakpoint
CREATE UNIQUE INDEX "monitoring_verdicts_once" ON "monitoring_verdicts" USING btree ("source","ref_id","listing_id");--> statement-breakpoint
CREATE INDEX "monitoring_verdicts_seller" ON "monitoring_verdicts" USING btree ("seller_id","source","is_violation","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "watched_sellers_open" ON "watched_sellers" USING btree ("open_key");--> statement-breakpoint
CREATE INDEX "watched_sellers_until" ON "watched_sellers" USING btree ("is_open","until","id");--> statement-breakpoint
CREATE INDEX "watched_sellers_seller" ON "watched_sellers" USING btree ("seller_id","added_at");--> statement-breakpoint
CREATE UNIQUE INDEX "quality_checks_once" ON "quality_checks" USING btree ("decision_id","by_id");--> statement-breakpoint
CREATE INDEX "quality_checks_case" ON "quality_checks" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "quality_checks_at" ON "quality_checks" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "line_reservations_case" ON "line_reservations" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "settlement_lines_ref" ON "settlement_lines" USING btree ("source","line_ref");--> statement-breakpoint
CREATE INDEX "settlement_lines_of" ON "settlement_lines" USING btree ("seller_id","settlement_id","component","id");--> statement-breakpoint
CREATE INDEX "settlement_statements_period" ON "settlement_statements" USING btree ("seller_id","period");--> statement-breakpoint
CREATE INDEX "settlement_statements_order" ON "settlement_statements" USING btree ("seller_id","last_on","settlement_id");--> statement-breakpoint
CREATE INDEX "settlements_type" ON "settlements" USING btree ("type","period");--> statement-breakpoint
CREATE INDEX "settlements_pay" ON "settlements" USING btree ("state","pay_at");--> statement-breakpoint
CREATE INDEX "settlements_close" ON "settlements" USING btree ("state","closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "settlements_disputes" ON "settlements" USING btree ("disputes_id");--> statement-breakpoint
CREATE UNIQUE INDEX "surveys_case" ON "surveys" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "surveys_token" ON "surveys" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "denied_keys_once" ON "denied_keys" USING btree ("kind","hash");--> statement-breakpoint
CREATE INDEX "seller_identities_business" ON "seller_identities" USING btree ("business_number");--> statement-breakpoint
CREATE INDEX "seller_identities_account" ON "seller_identities" USING btree ("bank_account");--> statement-breakpoint
CREATE INDEX "seller_identities_representative" ON "seller_identities" USING btree ("representative");--> statement-breakpoint
CREATE INDEX "seller_identities_phone" ON "seller_identities" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "seller_identities_until" ON "seller_identities" USING btree ("state","verified_until");--> statement-breakpoint
CREATE UNIQUE INDEX "verification_checks_once" ON "verification_checks" USING btree ("asking_id","kind");--> statement-breakpoint
CREATE INDEX "verification_checks_case" ON "verification_checks" USING btree ("case_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "verification_submissions_round" ON "verification_submissions" USING btree ("case_id","round");--> statement-breakpoint
CREATE INDEX "verifications_risk" ON "verifications" USING btree ("risk_score","case_id");--> statement-breakpoint
CREATE INDEX "listings_updated" ON "listings" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "listings_brand" ON "listings" USING btree ("brand","category","price_krw");--> statement-breakpoint
CREATE INDEX "listings_barcode" ON "listings" USING btree ("barcode");--> statement-breakpoint
CREATE INDEX "listings_image" ON "listings" USING btree ("image_hash");--> statement-breakpoint
CREATE INDEX "listings_image_band_0" ON "listings" USING btree (substr(image_hash, 1, 4)) WHERE image_hash is not null;--> statement-breakpoint
CREATE INDEX "listings_image_band_1" ON "listings" USING btree (substr(image_hash, 5, 4)) WHERE image_hash is not null;--> statement-breakpoint
CREATE INDEX "listings_image_band_2" ON "listings" USING btree (substr(image_hash, 9, 4)) WHERE image_hash is not null;--> statement-breakpoint
CREATE INDEX "listings_image_band_3" ON "listings" USING btree (substr(image_hash, 13, 4)) WHERE image_hash is not null;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind_word" CHECK ("kind" in ('seller-metrics', 'settlement-ledger'));--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_name_word" CHECK ("name" in ('calendar', 'sla', 'priority', 'routing', 'appeals', 'gating', 'verifications', 'counterfeits', 'monitoring', 'settlements'));--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_kind_word" CHECK ("kind" in ('note', 'hide_listings', 'restrict_feature', 'suspend', 'close_account', 'hold_payout', 'gate_listings'));