using System.Reflection;
using MassTransit;
using Watch.Architecture.Tests.Planted.Shapes;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting;
using Xunit;

namespace Watch.Architecture.Tests;

public class ShapeTests
{
    [Fact]
    public void Types_of_the_worker_are_internal() => Assert.Empty(Public(typeof(Appender).Assembly.GetTypes()));

    [Theory]
    [InlineData(typeof(Notice))]
    [InlineData(typeof(Matcher))]
    [InlineData(typeof(ISource))]
    [InlineData(typeof(Appender))]
    public void Records_are_sealed_or_the_abstract_head_of_a_closed_family(Type resident)
    {
        Type[] types = resident.Assembly.GetTypes();
        Assert.Contains(types, IsRecord);
        Assert.Empty(Open(types));
    }

    [Fact]
    public void A_planted_public_type_is_found() =>
        Assert.Equal([typeof(Open).FullName!], Public([typeof(Open), typeof(Planted.Impure.Harmless)]));

    [Fact]
    public void Planted_open_records_are_found() =>
        Assert.Equal(
            [typeof(Open).FullName!, typeof(OpenFamily).FullName!],
            Open([typeof(Open), typeof(Closed), typeof(OpenFamily), typeof(ClosedFamily), typeof(ClosedFamily.Member)])
        );

    // The library makes the class of a bus in an assembly of its own, which sees public interfaces alone (decision 0007).
    private static string[] Public(IEnumerable<Type> types) =>
        [.. types.Where(t => t.IsVisible && !(t.IsInterface && t.IsAssignableTo(typeof(IBus)))).Select(t => t.FullName!)];

    private static string[] Open(IEnumerable<Type> types) =>
        [.. types.Where(t => IsRecord(t) && !t.IsSealed && !(t.IsAbstract && (!t.IsVisible || IsClosed(t)))).Select(t => t.FullName!)];

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    // Nobody outside the project joins an internal family. Of a public one, every constructor that another project's type could
    // call copies an existing member.
    private static bool IsClosed(Type family) =>
        family
            .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .All(c => c.IsPrivate || c.IsFamilyAndAssembly || c.GetParameters() is [{ ParameterType: { } only }] && only == family);
}
