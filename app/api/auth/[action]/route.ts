import { handleAccounts } from "@/accounts/auth-endpoint";

/** For hosts that run Next alone. The server of this project answers here before Next does. */
export const dynamic = "force-dynamic";
export const runtime = "nodejs";

export const GET = handleAccounts;
export const POST = handleAccounts;
