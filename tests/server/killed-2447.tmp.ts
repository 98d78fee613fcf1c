
    import { startEmbeddedDatabase } from "@/server/embedded-database";
    await startEmbeddedDatabase("/tmp/stepwise-embedded-fp97rb/data", { tell: () => undefined });
    console.log("started");
    setInterval(() => undefined, 1000);