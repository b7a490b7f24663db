using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.Sqlite.Archives
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "archives_AuditTrail",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Operation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Record = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_AuditTrail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archives_DeliveryLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_DeliveryLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "archives_HouseholdWords",
                columns: table => new
                {
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_HouseholdWords", x => x.UnitId);
                });

            migrationBuilder.CreateTable(
                name: "archives_IdentityKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_IdentityKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archives_Inbox",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_Inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "archives_OperationResults",
                columns: table => new
                {
                    CommandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Operation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_OperationResults", x => x.CommandId);
                });

            migrationBuilder.CreateTable(
                name: "archives_Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archives_ParkingSpaces",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_ParkingSpaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archives_Sequences",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_Sequences", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "archives_Units",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Building = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Entrance = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Room = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FloorArea = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    Usage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    HandoverDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_Units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archives_Zones",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_Zones", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archives_ParkingLeases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SpaceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_ParkingLeases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_archives_ParkingLeases_archives_ParkingSpaces_SpaceId",
                        column: x => x.SpaceId,
                        principalTable: "archives_ParkingSpaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_archives_ParkingLeases_archives_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "archives_Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "archives_People",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IdKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    IdNumberSealed = table.Column<byte[]>(type: "BLOB", maxLength: 400, nullable: true),
                    IdNumberHash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: true),
                    IdNumberMasked = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EmergencyContact = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EmergencyPhone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Plate = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_archives_People_archives_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "archives_Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "archives_ZoneBuildings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Building = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ZoneId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_ZoneBuildings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_archives_ZoneBuildings_archives_Zones_ZoneId",
                        column: x => x.ZoneId,
                        principalTable: "archives_Zones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "archives_ZoneStewards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ZoneId = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StaffNo = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archives_ZoneStewards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_archives_ZoneStewards_archives_Zones_ZoneId",
                        column: x => x.ZoneId,
                        principalTable: "archives_Zones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_archives_AuditTrail_At",
                table: "archives_AuditTrail",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_archives_AuditTrail_Record_RecordKey",
                table: "archives_AuditTrail",
                columns: new[] { "Record", "RecordKey" });

            migrationBuilder.CreateIndex(
                name: "IX_archives_HouseholdWords_Room",
                table: "archives_HouseholdWords",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_archives_Outbox_DeliveredAt",
                table: "archives_Outbox",
                column: "DeliveredAt");

            migrationBuilder.CreateIndex(
                name: "IX_archives_Outbox_EventId",
                table: "archives_Outbox",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_archives_ParkingLeases_SpaceId_From",
                table: "archives_ParkingLeases",
                columns: new[] { "SpaceId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_archives_ParkingLeases_UnitId",
                table: "archives_ParkingLeases",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_archives_ParkingSpaces_Code",
                table: "archives_ParkingSpaces",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_archives_People_UnitId",
                table: "archives_People",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_archives_Units_Building",
                table: "archives_Units",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_archives_Units_Code",
                table: "archives_Units",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_archives_Units_SortKey",
                table: "archives_Units",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_archives_ZoneBuildings_Building_From",
                table: "archives_ZoneBuildings",
                columns: new[] { "Building", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_archives_ZoneBuildings_ZoneId",
                table: "archives_ZoneBuildings",
                column: "ZoneId");

            migrationBuilder.CreateIndex(
                name: "IX_archives_Zones_Code",
                table: "archives_Zones",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_archives_ZoneStewards_ZoneId_From",
                table: "archives_ZoneStewards",
                columns: new[] { "ZoneId", "From" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archives_AuditTrail");

            migrationBuilder.DropTable(
                name: "archives_DeliveryLeases");

            migrationBuilder.DropTable(
                name: "archives_HouseholdWords");

            migrationBuilder.DropTable(
                name: "archives_IdentityKeys");

            migrationBuilder.DropTable(
                name: "archives_Inbox");

            migrationBuilder.DropTable(
                name: "archives_OperationResults");

            migrationBuilder.DropTable(
                name: "archives_Outbox");

            migrationBuilder.DropTable(
                name: "archives_ParkingLeases");

            migrationBuilder.DropTable(
                name: "archives_People");

            migrationBuilder.DropTable(
                name: "archives_Sequences");

            migrationBuilder.DropTable(
                name: "archives_ZoneBuildings");

            migrationBuilder.DropTable(
                name: "archives_ZoneStewards");

            migrationBuilder.DropTable(
                name: "archives_ParkingSpaces");

            migrationBuilder.DropTable(
                name: "archives_Units");

            migrationBuilder.DropTable(
                name: "archives_Zones");
        }
    }
}
