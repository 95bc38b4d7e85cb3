namespace Watch.Sources.InpiPatents.Records;

/// <summary>What the INPI says that it sends a record for (<c>status</c> of its root).</summary>
internal static class RecordStatus
{
    /// <summary>The application is published.</summary>
    public const string Publication = "PUBDEM";

    /// <summary>The patent is granted.</summary>
    public const string Grant = "PUBDEL";

    /// <summary>The search report is published.</summary>
    public const string SearchReport = "PUBRRP";

    /// <summary>The rights have lapsed.</summary>
    public const string Lapse = "DECHEA";

    /// <summary>An entry of the register.</summary>
    public const string Entry = "INSCRI";

    /// <summary>Whether it is one of those that are known.</summary>
    public static bool IsKnown(string status) => status is Publication or Grant or SearchReport or Lapse or Entry;
}
