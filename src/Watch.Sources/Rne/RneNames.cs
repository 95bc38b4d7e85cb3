using Watch.Contracts.Identifiers;

namespace Watch.Sources.Rne;

/// <summary>The names of the source.</summary>
internal static class RneNames
{
    public static readonly SourceId Source = new("rne");

    /// <summary>The one family: companies.</summary>
    public const string Companies = "companies";

    /// <summary>The part of the register that is read, the category of its records, and the respect in which a subject is told.</summary>
    public const string Company = "company";

    /// <summary>The longest record, in bytes: that of a firm with thousands of establishments has tens of megabytes.</summary>
    public const int LongestRecord = 96 * 1024 * 1024;
}
