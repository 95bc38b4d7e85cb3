namespace Watch.Sources.Tests.Gleif;

/// <summary>Whole files and deltas of a publication on a day of November 2026, at 8 o'clock.</summary>
internal static class GleifDay
{
    public static byte[] Entities(int day, params string[] records) =>
        GleifXml.File("lei:LEIData", "lei:LEIHeader", "lei:LEIRecords", records, date: DateOf(day));

    public static byte[] Relations(int day, params string[] records) =>
        GleifXml.File("rr:RelationshipData", "rr:Header", "rr:RelationshipRecords", records, date: DateOf(day));

    public static byte[] Exceptions(int day, params string[] records) =>
        GleifXml.File("repex:ReportingExceptionData", "repex:Header", "repex:ReportingExceptions", records, date: DateOf(day));

    public static byte[] RelationsDelta(int day, params string[] records) =>
        GleifXml.File(
            "rr:RelationshipData",
            "rr:Header",
            "rr:RelationshipRecords",
            records,
            "GLEIF_DELTA_PUBLISHED",
            DateOf(day),
            deltaStart: DateOf(day - 1)
        );

    public static byte[] ExceptionsDelta(int day, params string[] records) =>
        GleifXml.File(
            "repex:ReportingExceptionData",
            "repex:Header",
            "repex:ReportingExceptions",
            records,
            "GLEIF_DELTA_PUBLISHED",
            DateOf(day),
            deltaStart: DateOf(day - 1)
        );

    private static string DateOf(int day) => $"2026-11-{day:00}T08:31:07Z";
}
