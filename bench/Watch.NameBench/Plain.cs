using System.Text;
using Watch.Rules.Text;

namespace Watch.NameBench;

/// <summary>What the libraries are given: folded words with a blank between, since none of them folds.</summary>
internal static class Plain
{
    public static string Of(string name)
    {
        StringBuilder plain = new();
        Tokens tokens = new(name, stackalloc char[Tokens.Longest]);
        while (tokens.Next())
        {
            plain.Append(plain.Length > 0 ? " " : "").Append(tokens.Word);
        }

        return plain.ToString();
    }
}
