namespace Watch.Worker.Configuration.Yaml;

/// <summary>Reads the files that are lists.</summary>
internal static class ListReading
{
    /// <summary>
    /// The items of the list; none, and reported, when the file is something else. <c>[]</c> is a list with nothing in it.
    /// </summary>
    public static IReadOnlyList<YamlNode> Items(this FileReport report, YamlNode? root, string what)
    {
        if (root is YamlNode.List list)
        {
            return list.Items;
        }

        if (root is not null)
        {
            report.Error(root, $"a list of {what}, each behind a hyphen", "[]");
        }

        return [];
    }
}
