import { handleReportForm } from "@/graphql/report-form";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

export const GET = handleReportForm;
export const POST = handleReportForm;
