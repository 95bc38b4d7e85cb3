using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names;

/// <summary>What two spellings of one firm's name have in common: its words folded, without small words and legal forms.</summary>
public static class NameKey
{
    private const int MostLetters = 200;

    /// <summary>The key, in small letters and digits with a line between words; null for what names nobody.</summary>
    public static string? Of(string name)
    {
        ReadName read = NameReader.Read(name, ReadingVersion.First);
        string key = string.Join('_', read.Core.Select(t => t.Text));
        return read.IsPlaceholder || key.Length is 0 or > MostLetters ? null : key;
    }
}
