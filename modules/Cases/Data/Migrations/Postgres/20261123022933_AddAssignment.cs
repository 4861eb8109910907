using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddAssignment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_assignment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Main = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_assignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_assignment_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_break_glass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_break_glass", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_break_glass_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_cover",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ManagerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ManagerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CoverId = table.Column<Guid>(type: "uuid", nullable: false),
                    CoverName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_cover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_break_glass_seen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    AccessId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_break_glass_seen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_break_glass_seen_cases_break_glass_AccessId",
                        column: x => x.AccessId,
                        principalTable: "cases_break_glass",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_assignment_CaseId",
                table: "cases_assignment",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_assignment_MunicipalityId_CaseId_From",
                table: "cases_assignment",
                columns: new[] { "MunicipalityId", "CaseId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_CaseId",
                table: "cases_break_glass",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_MunicipalityId_CaseId_UserId_Until",
                table: "cases_break_glass",
                columns: new[] { "MunicipalityId", "CaseId", "UserId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_MunicipalityId_OpenedAt_Id",
                table: "cases_break_glass",
                columns: new[] { "MunicipalityId", "OpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_MunicipalityId_UserId_Until",
                table: "cases_break_glass",
                columns: new[] { "MunicipalityId", "UserId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_seen_AccessId",
                table: "cases_break_glass_seen",
                column: "AccessId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_break_glass_seen_MunicipalityId_AccessId_UserId",
                table: "cases_break_glass_seen",
                columns: new[] { "MunicipalityId", "AccessId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_cover_MunicipalityId_CoverId_UntilOn",
                table: "cases_cover",
                columns: new[] { "MunicipalityId", "CoverId", "UntilOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cover_MunicipalityId_ManagerId_Number",
                table: "cases_cover",
                columns: new[] { "MunicipalityId", "ManagerId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_cover_MunicipalityId_UntilOn",
                table: "cases_cover",
                columns: new[] { "MunicipalityId", "UntilOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_assignment");

            migrationBuilder.DropTable(
                name: "cases_break_glass_seen");

            migrationBuilder.DropTable(
                name: "cases_cover");

            migrationBuilder.DropTable(
                name: "cases_break_glass");
        }
    }
}
