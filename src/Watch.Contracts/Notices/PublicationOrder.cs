namespace Watch.Contracts.Notices;

/// <summary>
/// The order of publication, of every publisher: by day, then by id, in which runs of digits count as numbers since publishers do not
/// pad them: <c>A202600159</c> stands before <c>A2026001510</c>.
/// </summary>
public sealed class PublicationOrder : IComparer<Notice>
{
    private PublicationOrder() { }

    /// <summary>The one instance.</summary>
    public static PublicationOrder Instance { get; } = new();

    /// <summary>The order of two ids of one day.</summary>
    public static int CompareIds(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            int order =
                char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                    ? CompareNumbers(Take(ref left), Take(ref right))
                    : CompareFirst(ref left, ref right);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    public int Compare(Notice? x, Notice? y)
    {
        int byDay = Nullable.Compare(x?.PublishedOn, y?.PublishedOn);
        return byDay != 0 ? byDay : CompareIds(x?.Id, y?.Id);
    }

    private static int CompareFirst(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        int order = left[0].CompareTo(right[0]);
        left = left[1..];
        right = right[1..];
        return order;
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = length < 0 ? text : text[..length];
        text = text[digits.Length..];
        return digits;
    }

    // Of one value the padded comes first, so that the order is total.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        ReadOnlySpan<char> one = left.TrimStart('0');
        ReadOnlySpan<char> other = right.TrimStart('0');
        int byValue = one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.SequenceCompareTo(other);
        return byValue != 0 ? byValue : right.Length.CompareTo(left.Length);
    }
}
