using SmartSupervision.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(ReferenceTally))]

namespace SmartSupervision.Tests.Support;

/// <summary>Prints at the end of a run how many numbers were compared with reference numbers.</summary>
public sealed class ReferenceTally : IDisposable
{
    public void Dispose() => Console.WriteLine($"{ReferenceComparison.Compared} reference numbers compared");
}
