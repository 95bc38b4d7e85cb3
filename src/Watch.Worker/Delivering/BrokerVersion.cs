using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Watch.Worker.Delivering;

/// <summary>
/// What the version of RabbitMQ says. Before 4.2.6 and 4.3.0 whoever may enter a virtual host was told by a passive declare how many
/// messages wait in any of its queues (rabbitmq-server, pull request 16085): pure.
/// </summary>
internal static partial class BrokerVersion
{
    private static readonly Version FirstOf42 = new(4, 2, 6);
    private static readonly Version First = new(4, 3, 0);

    /// <summary>As the broker told it when it was entered; empty where it did not, or is another product.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, object?>>? properties)
    {
        Dictionary<string, object?> told = new(properties ?? [], StringComparer.Ordinal);
        return Text(told, "product") == "RabbitMQ" ? Text(told, "version") : "";
    }

    /// <summary>Whether it tells how deep the queues of others are; null where the version cannot be read.</summary>
    public static bool? TellsDepths(string version)
    {
        if (Shape().Match(version) is not { Success: true } match || !Version.TryParse(match.Groups["numbers"].Value, out Version? numbers))
        {
            return null;
        }

        bool isBefore = match.Groups["pre"].Length > 0;
        return numbers < FirstOf42 || (isBefore && (numbers == FirstOf42 || numbers == First));
    }

    private static string Text(Dictionary<string, object?> told, string name) =>
        told.GetValueOrDefault(name) switch
        {
            byte[] bytes => Encoding.UTF8.GetString(bytes),
            { } value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            _ => "",
        };

    [GeneratedRegex(@"^(?<numbers>\d{1,4}\.\d{1,4}\.\d{1,4})(?<pre>[-~a-zA-Z].*)?($|\+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
