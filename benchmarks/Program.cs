System.Console.WriteLine("see README");
