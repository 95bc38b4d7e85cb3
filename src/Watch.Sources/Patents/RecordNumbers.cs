namespace Watch.Sources.Patents;

/// <summary>Numbers of documents, applications and priorities.</summary>
internal static class RecordNumbers
{
    /// <summary>A number without points, strokes and blanks: offices write them into their numbers, and not always.</summary>
    public static string Compact(string number) =>
        string.Concat(number.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or ',' or '/' or '-')));
}
