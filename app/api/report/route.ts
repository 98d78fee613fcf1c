import { handleReportForm } from "@/graphql/endpoint/report-form";

/** For hosts that run Next alone. The server of this project answers here before Next does. */
export const dynamic = "force-dynamic";
export const runtime = "nodejs";

export const GET = handleReportForm;
export const POST = handleReportForm;
