using System.Diagnostics.CodeAnalysis;
using System.Text;
using Watch.Sources.Articles;

namespace Watch.Sources.Pages.Options;

/// <summary>A character set that is known.</summary>
public sealed record PageCharset
{
    private PageCharset(string name, Encoding encoding) => (Name, Encoding) = (name, encoding);

    /// <summary>As it was named.</summary>
    public string Name { get; }

    internal Encoding Encoding { get; }

    /// <summary>Finds one; false for what is none.</summary>
    public static bool TryParse(string? name, [NotNullWhen(true)] out PageCharset? charset)
    {
        Encoding? encoding = string.IsNullOrWhiteSpace(name) ? null : NamedCharset.Find(name);
        charset = encoding is null ? null : new PageCharset(name!, encoding);
        return charset is not null;
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
