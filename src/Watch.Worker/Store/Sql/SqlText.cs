using System.Text;

namespace Watch.Worker.Store.Sql;

/// <summary>Text as a publisher sent it may hold what no database takes: a zero, half of a character.</summary>
internal static class SqlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The same text with a replacement character for each of these.</summary>
    public static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', Replacement);
}
