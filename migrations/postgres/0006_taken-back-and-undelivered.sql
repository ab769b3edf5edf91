ALTER TABLE "messages" DROP CONSTRAINT "messages_state_word";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_word";--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_state_word" CHECK ("state" in ('queued', 'sent', 'failed', 'cancelled', 'received'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_word" CHECK ("kind" in ('assigned', 'mentioned', 'approval_wanted', 'breached', 'followed', 'replied', 'released', 'bulk_done', 'undelivered'));