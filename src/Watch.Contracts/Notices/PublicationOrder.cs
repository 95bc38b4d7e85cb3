namespace Watch.Contracts.Notices;

/// <summary>
/// The order of publication: by day, then by the publisher's numbering. The number of a notice is not padded: of
/// <c>A202600159</c> and <c>A2026001510</c>, numbers 9 and 10 of parution 20260015, the first is the shorter.
/// </summary>
public sealed class PublicationOrder : IComparer<Notice>
{
    private const int ParutionLength = 9;

    private PublicationOrder() { }

    /// <summary>The one instance.</summary>
    public static PublicationOrder Instance { get; } = new();

    public int Compare(Notice? x, Notice? y)
    {
        int byDay = Nullable.Compare(x?.PublishedOn, y?.PublishedOn);
        return byDay != 0 ? byDay : CompareIds(x?.Id ?? "", y?.Id ?? "");
    }

    private static int CompareIds(string left, string right)
    {
        int byParution = string.CompareOrdinal(left, 0, right, 0, ParutionLength);
        if (byParution != 0)
        {
            return byParution;
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }
}
