using System.Text;
using Watch.Sources.Http.Asking;

namespace Watch.Sources.Http.Authorizing;

/// <summary>Writes the header <c>Authorization</c>: pure.</summary>
internal static class HeaderText
{
    private const int LongestToken = 8 * 1024;

    /// <summary>Whether it can stand in a header, and is none that brings another header with it.</summary>
    public static bool IsToken(string text) => text.Length is > 0 and <= LongestToken && text.All(c => c is > ' ' and <= '~');

    public static string Basic(string user, string password, bool isForm)
    {
        string both = isForm ? $"{FormText.Escape(user)}:{FormText.Escape(password)}" : $"{user}:{password}";
        return $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(both))}";
    }

    public static string Bearer(string token) => $"Bearer {token}";
}
